-- What a demand leaves behind at the unit that leads it, as far as integrity is asked about. No name, no phone.
create table appraise.traces (
  ticket uuid primary key,
  number text not null,
  title text not null,
  subject uuid,
  place text,
  lead text,
  supports text[] not null default '{}',
  kind text,
  category text,
  created timestamptz not null,
  contacted timestamptz,
  closed timestamptz,
  answer text,
  dodges boolean not null,
  returned_by text[] not null default '{}',
  returned_in_vain boolean not null,
  exclusion_asked boolean not null,
  recategorised boolean not null
) with (fillfactor = 80);
create index traces_by_created on appraise.traces (created, ticket) where lead is not null;
create index traces_by_closed on appraise.traces (closed, lead) where closed is not null and lead is not null;
grant select, insert, update, delete on appraise.traces to jiesu_app;

-- Phones that a unit's own staff use, by the keyed index alone: whether one of them praised, not which one it is.
create table appraise.staff_numbers (
  unit text not null,
  phone_index bytea not null,
  primary key (unit, phone_index)
);
grant select, insert, delete on appraise.staff_numbers to jiesu_app;

-- Every search for leads: of which period, by whom, how much was looked at and how much was found.
create table appraise.lead_searches (
  search uuid primary key,
  period text not null,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  began_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('searched', 'failed')),
  tickets integer,
  units integer,
  tests integer,
  leads integer,
  seconds double precision
);
create unique index lead_searches_waiting on appraise.lead_searches (period) where began_at is null;
create index lead_searches_of_period on appraise.lead_searches (period, asked_at);
grant select, insert, update on appraise.lead_searches to jiesu_app;

-- Units whose figures are a question for an auditor. `lead` is the unit, as in every table of rows kept to a scope.
create table appraise.leads (
  id uuid primary key,
  period text not null,
  test text not null,
  lead text not null,
  place text not null,
  supports text[] not null default '{}',
  seen integer not null,
  cases integer not null,
  expected double precision not null,
  units integer not null,
  chance double precision not null,
  corrected double precision not null,
  tickets uuid[] not null,
  edition text not null,
  found_at timestamptz not null,
  -- The last search that found it still so.
  looked_at timestamptz not null,
  phase text not null check (phase in ('open', 'assigned', 'concluded')),
  assignee jsonb,
  verdict text check (verdict in ('confirmed', 'explained', 'unfounded')),
  why text,
  concluded_at timestamptz,
  concluded_by jsonb,
  unique (period, test, lead),
  check ((phase = 'concluded') = (verdict is not null))
);
create index leads_by_phase on appraise.leads (phase, corrected);
grant select, insert, update on appraise.leads to jiesu_app;

-- What was done about a lead, for good.
create table appraise.lead_steps (
  lead uuid not null references appraise.leads (id),
  step integer not null,
  at timestamptz not null,
  actor jsonb not null,
  type text not null check (type in ('LeadAssigned', 'LeadNoted', 'LeadConcluded')),
  what jsonb not null,
  primary key (lead, step)
);
grant select, insert on appraise.lead_steps to jiesu_app;
