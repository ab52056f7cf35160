-- Lines may ask who asks, and in what circumstance; an edition keeps the examples it must pass.
alter table reference.catalogue_lines add column requester text, add column condition text;
alter table reference.catalogue_editions add column examples jsonb not null default '[]';
-- Administrators approve new editions from the running system: it may add an edition, never change one.
grant insert on reference.catalogue_editions, reference.catalogue_lines to jiesu_app;

-- Drafts of editions: what they say, and everybody who wrote at them. Each writing counts, so that nobody approves what they did not see.
create table dispatch.catalogue_drafts (
  edition text primary key,
  in_force_from timestamptz not null,
  basis text not null,
  lines jsonb not null,
  examples jsonb not null,
  revision integer not null check (revision > 0),
  authors jsonb not null,
  changed_at timestamptz not null
);
grant select, insert, update, delete on dispatch.catalogue_drafts to jiesu_app;

-- What the catalogue is asked about every ticket: a draft is tried on those of the last month.
create table dispatch.matters (
  ticket uuid primary key,
  number text not null,
  received timestamptz not null,
  requester text not null,
  channel text not null,
  kind text,
  category text,
  place text,
  level text
) with (fillfactor = 80);
create index matters_lately on dispatch.matters (received, ticket) where category is not null;
grant select, insert, update, delete on dispatch.matters to jiesu_app;
