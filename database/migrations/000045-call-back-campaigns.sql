-- Who is asked, by which channel next, and how far the asking has come in every stratum of the sample.
alter table appraise.call_backs
  drop constraint call_backs_phase_check,
  add constraint call_backs_phase_check check (phase in ('unresolved', 'open', 'spared', 'answered', 'given-up', 'withdrawn')),
  add column channel text check (channel in ('person', 'link', 'automatic')),
  add column opened timestamptz,
  add column stratum text,
  add column weight double precision not null default 1 check (weight > 0),
  add column link_sent timestamptz,
  add column link_until timestamptz,
  add column links integer not null default 0,
  add column links_missed integer not null default 0,
  add column calls_missed integer not null default 0,
  add column answers integer not null default 0,
  add column answer_channel text,
  add column again text check (again in ('open', 'solved', 'partly', 'unsolved'));
create index call_backs_by_step on appraise.call_backs (channel, next_attempt, ticket) where phase = 'open';
create index call_backs_by_opened on appraise.call_backs (opened) where opened is not null;
