-- Scores made comparable, worked out anew every night and when asked for: one line per period, league and template, and the figures of
-- each unit beside its official score.
create table appraise.adjustments (
  period text not null check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  league text not null check (league in ('streets', 'departments')),
  scoring text not null,
  edition text not null,
  counted_at timestamptz not null,
  average double precision not null,
  answers integer not null,
  left_out integer not null,
  spread double precision not null,
  dispersion double precision not null,
  seconds double precision not null,
  primary key (period, league, scoring)
);
create table appraise.adjusted (
  period text not null,
  league text not null,
  scoring text not null,
  unit text not null,
  rank integer not null,
  rank_low integer not null,
  rank_high integer not null,
  answers integer not null,
  effective double precision not null,
  score double precision not null,
  expected double precision not null,
  deviation double precision not null,
  mix double precision not null,
  pull double precision not null,
  adjusted double precision not null,
  low double precision not null,
  high double precision not null,
  questions jsonb not null,
  reasons jsonb not null,
  primary key (period, league, scoring, unit),
  foreign key (period, league, scoring) references appraise.adjustments on delete cascade
);
grant select, insert, update, delete on appraise.adjustments, appraise.adjusted to jiesu_app;

-- Which periods are to be worked out, asked by whom, and how it went the last time.
create table appraise.adjustment_wishes (
  period text primary key check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  asked_at timestamptz not null,
  asked_by jsonb not null,
  step text not null check (step in ('waiting', 'working', 'ended')),
  outcome text check (outcome in ('adjusted', 'too-few', 'failed')),
  touched_at timestamptz not null,
  check ((step = 'ended') = (outcome is not null))
);
grant select, insert, update, delete on appraise.adjustment_wishes to jiesu_app;
