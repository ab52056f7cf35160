-- What supporting units are asked for in a ticket, and what each has done.
create table handle.parts (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  in_hand boolean not null,
  dispatched timestamptz,
  due timestamptz,
  to_sign text[] not null default '{}',
  to_do text[] not null default '{}',
  done text[] not null default '{}',
  asked text[] not null default '{}'
) with (fillfactor = 80);
create index parts_asked on handle.parts using gin (asked) where asked <> '{}';
create index parts_by_due on handle.parts (due, ticket) where asked <> '{}';
create index parts_in_place on handle.parts (place text_pattern_ops, due, ticket) where asked <> '{}';
create index parts_of_lead on handle.parts (lead, due, ticket) where asked <> '{}';
grant select, insert, update, delete on handle.parts to jiesu_app;
