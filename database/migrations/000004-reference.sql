-- What a city is: places, units, categories, and dated editions of rules and of the dispatch catalogue. Small tables that
-- every node holds whole. Programs read them; the owner writes them from a city's files, and each change is journalled.
create table reference.places (
  code text primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$'),
  name text not null check (name <> ''),
  level text not null check (level in ('city', 'district', 'street', 'community', 'grid')),
  parent text references reference.places (code),
  kind text check (kind in ('street-office', 'town', 'township', 'ethnic-township')),
  check ((level = 'city') = (parent is null))
);
create index places_by_parent on reference.places (parent);
grant select on reference.places to jiesu_app;

create table reference.lines (
  code text primary key,
  name text not null check (name <> ''),
  english text not null check (english <> '')
);
grant select on reference.lines to jiesu_app;

create table reference.units (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  short_name text,
  kind text not null,
  area text not null references reference.places (code),
  line text references reference.lines (code),
  parent text references reference.units (code),
  closed_on date
);
create index units_by_parent on reference.units (parent);
create index units_by_area on reference.units (area);
grant select on reference.units to jiesu_app;

create table reference.categories (
  code text primary key,
  rank integer not null,
  path text[] not null check (cardinality(path) = 3),
  english text not null,
  line text not null references reference.lines (code),
  level text not null,
  tags text[] not null,
  lexicon text[] not null
);
grant select on reference.categories to jiesu_app;

create table reference.catalogue_editions (
  edition text primary key,
  in_force_from timestamptz not null,
  basis text not null
);
grant select on reference.catalogue_editions to jiesu_app;

create table reference.catalogue_lines (
  edition text not null references reference.catalogue_editions (edition),
  id text not null,
  rank integer not null,
  category text not null,
  place text not null,
  kind text not null,
  lead text not null,
  supports text[] not null,
  level text,
  sign_limit text,
  basis text not null,
  primary key (edition, id)
);
grant select on reference.catalogue_lines to jiesu_app;

create table reference.rulebook_editions (
  edition text primary key,
  in_force_from timestamptz not null,
  body jsonb not null
);
grant select on reference.rulebook_editions to jiesu_app;

-- Words that make a demand sensitive or a topic hot, with their weight.
create table reference.words (
  class text not null,
  word text not null,
  topic text not null,
  weight double precision not null,
  primary key (class, word)
);
grant select on reference.words to jiesu_app;

-- Every change of what stands above, for good. Its last position tells a program whether what it holds is still current.
create table reference.changes (
  position bigint generated always as identity primary key,
  at timestamptz not null,
  actor jsonb not null,
  subject text not null,
  what jsonb not null
);
create index changes_by_subject on reference.changes (subject, position);
grant select, insert on reference.changes to jiesu_app;

-- A program says it is ready only when its migrations are the database's.
grant select on jiesu.migrations to jiesu_app;

-- The queue's tables belong to the owner; how long the queue is, monitoring may know.
create function jiesu.jobs_waiting() returns bigint
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select count(*) from graphile_worker.jobs where locked_at is null and attempts < max_attempts);
end $$;
revoke all on function jiesu.jobs_waiting() from public;
grant execute on function jiesu.jobs_waiting() to jiesu_app;
