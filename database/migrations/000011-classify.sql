-- The classification desk: what was taken in and still waits for a person to say what it is about.
create table classify.desk (
  ticket uuid primary key,
  number text not null,
  title text not null,
  channel text not null,
  asked_kind text,
  confidential boolean not null,
  received timestamptz not null,
  place text,
  lead text,
  supports text[] not null default '{}'
);
create index desk_by_received on classify.desk (received, ticket);
grant select, insert, update, delete on classify.desk to jiesu_app;
