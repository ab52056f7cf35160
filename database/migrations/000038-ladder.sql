-- Whose clock it is: reminders climb from the lead to those above it.
alter table handle.clocks add column lead text;
update handle.clocks c set lead = i.lead from handle.inbox i where i.ticket = c.ticket;

-- The last reminder of every ticket in hand: who was told, and which of their posts nobody holds.
create table handle.told (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  clock text,
  share double precision,
  tells text[] not null default '{}',
  missing text[] not null default '{}',
  told timestamptz,
  due timestamptz
) with (fillfactor = 80);
create index told_by_time on handle.told (told, ticket) where told is not null;
create index told_in_place on handle.told (place text_pattern_ops, told, ticket) where told is not null;
create index told_of_lead on handle.told (lead, told, ticket) where told is not null;
create index told_missing on handle.told (told, ticket) where missing <> '{}';
grant select, insert, update, delete on handle.told to jiesu_app;
