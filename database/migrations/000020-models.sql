-- Models learnt from people's classifications, dated editions like those of the rules. One that did not beat the model in
-- force is kept with its figures and without a date; it has no parts.
create table reference.models (
  edition text primary key check (edition ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$'),
  trained_at timestamptz not null,
  in_force_from timestamptz,
  examples integer not null check (examples > 0),
  newest timestamptz not null,
  seed integer not null,
  figures jsonb not null
);
grant select, insert on reference.models to jiesu_app;

-- What an edition in force reads with: groups of categories, the leaves of each group, kinds.
create table reference.model_parts (
  edition text references reference.models (edition),
  part text not null,
  bytes bytea not null,
  primary key (edition, part)
);
grant select, insert on reference.model_parts to jiesu_app;

-- Trainings as they were asked for and how they went; at most one is open.
create table classify.trainings (
  training uuid primary key,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  touched_at timestamptz not null,
  step text not null check (step in ('waiting', 'reading', 'learning', 'judging', 'ended')),
  share real not null default 0 check (share between 0 and 1),
  outcome text check (outcome in ('in-force', 'refused', 'too-few', 'nothing-new', 'failed')),
  edition text,
  check ((step = 'ended') = (outcome is not null))
);
create unique index trainings_open on classify.trainings ((true)) where step <> 'ended';
create index trainings_in_order on classify.trainings (asked_at);
grant select, insert, update on classify.trainings to jiesu_app;

-- Every ticket with what was proposed for it first and what it was classified as last: what models learn from and are judged by.
create table classify.judged (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  proposed text,
  probability real,
  proposed_by text,
  chosen text,
  kind text,
  decided_by text,
  decided_at timestamptz,
  month text
) with (fillfactor = 90);
create index judged_in_order on classify.judged (decided_at, ticket) where chosen is not null;
create index judged_by_choice on classify.judged (chosen text_pattern_ops, decided_at, ticket) where chosen is not null;
create index judged_by_proposal on classify.judged (proposed text_pattern_ops, decided_at, ticket) where chosen is not null;
create index judged_by_decider on classify.judged (decided_by, decided_at, ticket) where decided_by is not null;
create index judged_to_learn_from on classify.judged (decided_at, ticket) where chosen is not null and decided_by is null;
create index judged_by_month on classify.judged (month, chosen, proposed, proposed_by, probability, decided_by, place)
  where chosen is not null;
grant select, insert, update, delete on classify.judged to jiesu_app;
