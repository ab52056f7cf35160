-- What the lead has handed on to units below it, and which of them have not answered.
create table handle.delegations (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  asked text[] not null default '{}',
  open jsonb not null,
  since timestamptz,
  due timestamptz
) with (fillfactor = 80);
create index delegations_asked on handle.delegations using gin (asked) where asked <> '{}';
create index delegations_by_due on handle.delegations (due, ticket) where asked <> '{}';
create index delegations_in_place on handle.delegations (place text_pattern_ops, due, ticket) where asked <> '{}';
create index delegations_of_lead on handle.delegations (lead, due, ticket) where asked <> '{}';
grant select, insert, update, delete on handle.delegations to jiesu_app;
