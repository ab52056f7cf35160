-- Every ticket in one line: the register people search, and the first page of a ticket's file.
create table intake.register (
  ticket uuid primary key,
  number text not null,
  title text not null,
  channel text not null,
  requester text not null,
  confidential boolean not null,
  phase text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] not null default '{}',
  received timestamptz not null,
  due timestamptz,
  closed timestamptz,
  latest timestamptz not null
) with (fillfactor = 80);
-- Only columns that seldom change are indexed, so that a step of a ticket rewrites its row in place.
create index register_by_received on intake.register (received, ticket);
create index register_by_number on intake.register (number text_pattern_ops, ticket);
create index register_by_place on intake.register (place text_pattern_ops, received, ticket);
create index register_by_lead on intake.register (lead, received, ticket);
grant select, insert, update, delete on intake.register to jiesu_app;

-- By number and code a requester asks how far the matter is. The code itself is told once and kept nowhere.
create table intake.lookup_codes (
  ticket uuid primary key,
  number text not null,
  digest bytea not null
);
create index lookup_codes_by_number on intake.lookup_codes (number);
grant select, insert, update on intake.lookup_codes to jiesu_app;

-- Who looked at whose name and phone, and why. Append-only.
create table personal.reveals (
  ticket uuid not null,
  reveal uuid not null,
  subject uuid not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  actor jsonb not null,
  reason text not null check (reason <> ''),
  primary key (ticket, reveal)
);
create index reveals_by_time on personal.reveals (at);
grant select, insert on personal.reveals to jiesu_app;
