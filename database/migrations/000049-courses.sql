-- The course of every ticket: the steps it went through and who held it when, one list entry each, and what steps and holders are counted by.
create table appraise.courses (
  ticket uuid primary key,
  place text,
  lead text,
  supports text[] not null default '{}',
  kind text,
  category text,
  level text,
  channel text not null,
  requester text not null,
  demand boolean not null,
  created timestamptz not null,
  closed timestamptz,
  due timestamptz,
  respond_by timestamptz,
  returns integer not null,
  steps text[] not null default '{}',
  step_units text[] not null default '{}',
  step_rounds integer[] not null default '{}',
  step_began timestamptz[] not null default '{}',
  step_ended timestamptz[] not null default '{}',
  step_due timestamptz[] not null default '{}',
  step_ends text[] not null default '{}',
  held_by text[] not null default '{}',
  held_from timestamptz[] not null default '{}',
  held_to timestamptz[] not null default '{}',
  held_due timestamptz[] not null default '{}',
  held_ends text[] not null default '{}'
) with (fillfactor = 80);
create index courses_by_created on appraise.courses (created, ticket);
-- What was open on a day was received before its end and not closed before its start.
create index courses_by_closing on appraise.courses (closed, ticket);
create index courses_in_place on appraise.courses (place text_pattern_ops, created, ticket);
create index courses_of_lead on appraise.courses (lead, created, ticket);
create index courses_of_supports on appraise.courses using gin (supports);
grant select, insert, update, delete on appraise.courses to jiesu_app;

-- A city's dated editions of indicators, as its files deliver them.
create table reference.indicator_editions (
  edition text primary key,
  in_force_from timestamptz not null,
  body jsonb not null
);
grant select on reference.indicator_editions to jiesu_app;
