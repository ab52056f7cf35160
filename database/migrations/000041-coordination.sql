-- What was last noted and reported up about every ticket, and which units something is addressed to that they have not answered.
create table handle.coordination (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  note text,
  note_from text,
  note_to text,
  report text,
  report_from text,
  report_to text,
  asks text[] not null default '{}',
  latest timestamptz
) with (fillfactor = 80);
create index coordination_by_latest on handle.coordination (latest, ticket) where latest is not null;
create index coordination_in_place on handle.coordination (place text_pattern_ops, latest, ticket) where latest is not null;
create index coordination_of_lead on handle.coordination (lead, latest, ticket) where latest is not null;
create index coordination_by_number on handle.coordination (number text_pattern_ops, ticket) where latest is not null;
create index coordination_asks on handle.coordination using gin (asks);
grant select, insert, update, delete on handle.coordination to jiesu_app;
