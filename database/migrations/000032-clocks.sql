-- A ticket may wait for its requester: until then its clock stands.
alter table handle.inbox add column waits_since timestamptz, add column waits_until timestamptz;
drop index handle.inbox_open_of_lead;
drop index handle.inbox_open_in_place;
drop index handle.inbox_open_by_due;
create index inbox_open_of_lead on handle.inbox (lead, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester');
create index inbox_open_in_place on handle.inbox (place text_pattern_ops, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester');
create index inbox_open_by_due on handle.inbox (due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling', 'waiting-for-requester');

-- Requests for more time that wait for a decision.
create table handle.extensions (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  due timestamptz,
  why text,
  basis text,
  asked timestamptz,
  until timestamptz,
  decided_by text
) with (fillfactor = 80);
create index extensions_by_due on handle.extensions (due, ticket) where asked is not null;
create index extensions_in_place on handle.extensions (place text_pattern_ops, due, ticket) where asked is not null;
create index extensions_of_lead on handle.extensions (lead, due, ticket) where asked is not null;
grant select, insert, update, delete on handle.extensions to jiesu_app;
