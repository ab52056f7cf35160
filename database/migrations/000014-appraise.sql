-- Whom to call back: every ticket's latest round of asking.
create table appraise.call_backs (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  category text,
  lead text,
  supports text[] not null default '{}',
  round integer not null,
  phase text not null check (phase in ('unresolved', 'open', 'answered', 'given-up', 'withdrawn')),
  urgent boolean not null,
  resolved timestamptz,
  due timestamptz,
  attempts integer not null,
  next_attempt timestamptz,
  ended timestamptz
) with (fillfactor = 80);
create index call_backs_by_due on appraise.call_backs (due, ticket) where phase = 'open';
create index call_backs_by_next_attempt on appraise.call_backs (next_attempt, ticket) where phase = 'open';
create index call_backs_by_end on appraise.call_backs (ended) where ended is not null;
grant select, insert, update, delete on appraise.call_backs to jiesu_app;

-- What counts of every ticket in appraisal: whose it is, what was answered, whether it is excluded.
create table appraise.ratings (
  ticket uuid primary key,
  number text not null,
  title text not null,
  lead text,
  supports text[] not null default '{}',
  place text,
  category text,
  level text,
  channel text not null,
  requester text not null,
  created timestamptz not null,
  closed timestamptz,
  round integer not null,
  rated timestamptz,
  valid boolean not null,
  contacted boolean,
  solved text,
  satisfied text,
  excluded boolean not null,
  exclusion text check (exclusion in ('asked', 'granted-once', 'granted', 'refused')),
  exclusion_reason text,
  exclusion_evidence text,
  exclusion_asked timestamptz,
  exclusion_by text,
  exclusion_first_by text,
  exclusion_why text
) with (fillfactor = 80);
-- Periods and rankings go by created time, so no rule edition is frozen into a column.
create index ratings_by_created on appraise.ratings (created, ticket);
create index ratings_by_lead on appraise.ratings (lead, created, ticket);
create index ratings_by_place on appraise.ratings (place text_pattern_ops, created, ticket);
create index ratings_by_exclusion on appraise.ratings (exclusion_asked, ticket) where exclusion is not null;
grant select, insert, update, delete on appraise.ratings to jiesu_app;
