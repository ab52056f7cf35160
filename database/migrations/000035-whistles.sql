-- The last whistle of every ticket: who is called, who is missing, and who still has something to do.
create table handle.whistles (
  ticket uuid primary key,
  number text not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  whistle integer,
  phase text,
  ground text,
  matter text,
  meets text,
  meet_at timestamptz,
  departments text[] not null default '{}',
  missing text[] not null default '{}',
  waits_for text[] not null default '{}',
  tickets uuid[] not null default '{}',
  asked timestamptz,
  confirm_by timestamptz,
  sign_by timestamptz,
  due timestamptz,
  concluded timestamptz
) with (fillfactor = 80);
create index whistles_by_asked on handle.whistles (asked, ticket) where whistle is not null;
create index whistles_in_place on handle.whistles (place text_pattern_ops, asked, ticket) where whistle is not null;
create index whistles_of_lead on handle.whistles (lead, asked, ticket) where whistle is not null;
create index whistles_by_number on handle.whistles (number text_pattern_ops) where whistle is not null;
create index whistles_calling_unit on handle.whistles using gin (departments) where whistle is not null;
create index whistles_to_confirm on handle.whistles (confirm_by, ticket) where phase = 'asked';
create index whistles_calling on handle.whistles (due, ticket) where waits_for <> '{}';
create index whistles_waiting_for on handle.whistles using gin (waits_for) where waits_for <> '{}';
grant select, insert, update, delete on handle.whistles to jiesu_app;
