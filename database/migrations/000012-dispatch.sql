-- The dispatcher's desk: what waits for a unit, and why. Rows stay while a unit has the ticket, because it may hand it back.
create table dispatch.desk (
  ticket uuid primary key,
  number text not null,
  title text not null,
  channel text not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] not null default '{}',
  waiting boolean not null,
  why text,
  waiting_since timestamptz not null,
  due timestamptz,
  returned_by text,
  returned_why text,
  suggested_lead text,
  returns integer not null
) with (fillfactor = 80);
create index desk_waiting on dispatch.desk (waiting_since, ticket) where waiting;

grant select, insert, update, delete on dispatch.desk to jiesu_app;
