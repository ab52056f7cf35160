-- The last public answer of every ticket, by the unit that gave it: what a new answer is compared with.
create table handle.answers (
  ticket uuid primary key,
  unit text not null,
  answer text not null,
  given timestamptz not null
) with (fillfactor = 80);
create index answers_of_unit on handle.answers (unit, given, ticket);
grant select, insert, update, delete on handle.answers to jiesu_app;
