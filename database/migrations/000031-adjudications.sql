-- Why a unit handed a ticket back, by the code of the rulebook edition.
alter table dispatch.desk add column returned_reason text;

-- Tickets whose ruling is open, and what the last ruling offered the catalogue. Rows stay, because a ticket may come back.
create table dispatch.adjudications (
  ticket uuid primary key,
  number text not null,
  title text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] not null default '{}',
  returns integer not null,
  how text,
  question text,
  units text[] not null default '{}',
  heard text[] not null default '{}',
  opened timestamptz,
  hear_by timestamptz,
  due timestamptz,
  result_due timestamptz,
  offered timestamptz,
  offered_as text,
  offered_category text,
  offered_place text,
  offered_kind text,
  offered_lead text,
  offered_supports text[] not null default '{}',
  why text,
  basis text,
  verdict text,
  settled timestamptz,
  settled_why text,
  settled_edition text
) with (fillfactor = 80);
create index adjudications_by_due on dispatch.adjudications (due, ticket) where opened is not null;
create index adjudications_by_number on dispatch.adjudications (number text_pattern_ops) where opened is not null;
create index adjudications_in_place on dispatch.adjudications (place text_pattern_ops, due, ticket) where opened is not null;
create index proposals_by_offered on dispatch.adjudications (offered, ticket) where offered is not null;
create index proposals_by_category on dispatch.adjudications (category text_pattern_ops, offered, ticket)
  where offered is not null;
grant select, insert, update, delete on dispatch.adjudications to jiesu_app;

-- Every dispatch of every ticket, and whether and why the unit handed it back: return rates are counted over these.
create table dispatch.rounds (
  ticket uuid primary key,
  number text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  last_dispatched timestamptz,
  rounds jsonb not null default '[]'
) with (fillfactor = 80);
create index rounds_lately on dispatch.rounds (last_dispatched, ticket) where last_dispatched is not null;
grant select, insert, update, delete on dispatch.rounds to jiesu_app;
