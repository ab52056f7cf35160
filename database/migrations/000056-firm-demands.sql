-- What firms ask for, a track of its own: whose it is, and until when.
create table handle.firm_demands (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  state text not null,
  received timestamptz not null,
  due timestamptz,
  resolved timestamptz
) with (fillfactor = 80);
create index firm_demands_by_due on handle.firm_demands (due, ticket);
create index firm_demands_by_received on handle.firm_demands (received, ticket);
create index firm_demands_in_state on handle.firm_demands (state, due, ticket);
create index firm_demands_in_place on handle.firm_demands (place text_pattern_ops, due, ticket);
create index firm_demands_of_lead on handle.firm_demands (lead, due, ticket);
create index firm_demands_supported on handle.firm_demands using gin (supports);
create index firm_demands_by_number on handle.firm_demands (number text_pattern_ops);
grant select, insert, update, delete on handle.firm_demands to jiesu_app;
