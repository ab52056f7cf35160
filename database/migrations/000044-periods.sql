-- Closed appraisal periods, for good: the published tables as signed bytes. A period that was opened again is closed again beside it.
create table appraise.period_closings (
  period text not null,
  closing integer not null check (closing > 0),
  begins timestamptz not null,
  ends timestamptz not null check (ends > begins),
  closed_at timestamptz not null,
  closed_by jsonb not null,
  edition text not null,
  -- The canonical text that was signed, its SHA-256, and by which Ed25519 key.
  document text not null,
  digest text not null,
  signature text not null,
  public_key text not null,
  primary key (period, closing)
);
grant select, insert on appraise.period_closings to jiesu_app;

-- Which facts counted: of every ticket all up to a position, and what they came to.
create table appraise.closed_tickets (
  ticket uuid not null,
  period text not null,
  closing integer not null,
  position integer not null,
  created timestamptz not null,
  lead text not null,
  valid boolean not null,
  contacted boolean,
  solved text,
  satisfied text,
  excluded boolean not null,
  weight double precision not null,
  signed_in_time boolean,
  closed_in_time boolean,
  answered_by text,
  -- All answers in their order where several people gave them, else null: whose count, other rules may say otherwise.
  several jsonb,
  primary key (ticket, period, closing)
);
create index closed_tickets_by_closing on appraise.closed_tickets (period, closing, ticket);
create index closed_tickets_by_created on appraise.closed_tickets (created);
grant select, insert on appraise.closed_tickets to jiesu_app;

-- Wishes to open a closed period again, and what a second person made of them.
create table appraise.period_reopenings (
  period text not null,
  closing integer not null,
  wish integer not null,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  why text not null,
  decided_at timestamptz,
  decided_by jsonb,
  granted boolean,
  decided_why text,
  primary key (period, closing, wish),
  foreign key (period, closing) references appraise.period_closings (period, closing),
  check ((decided_at is null) = (granted is null))
);
grant select, insert, update on appraise.period_reopenings to jiesu_app;

-- Recomputings of closed periods from the journal, and whether the same bytes came of it.
create table appraise.period_checks (
  check_id uuid primary key,
  period text not null,
  closing integer not null,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  ended_at timestamptz,
  outcome text check (outcome in ('identical', 'differs', 'altered', 'failed')),
  digest text,
  foreign key (period, closing) references appraise.period_closings (period, closing)
);
create index period_checks_by_closing on appraise.period_checks (period, closing, asked_at);
create unique index period_checks_waiting on appraise.period_checks (period, closing) where ended_at is null;
grant select, insert, update on appraise.period_checks to jiesu_app;
