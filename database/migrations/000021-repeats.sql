-- What a ticket's text is compared by: the same bands for the same text, so that near-duplicates are found by one index. Written
-- once and never changed, apart from what changes, so that the index is filled once a ticket.
create table classify.fingerprints (
  ticket uuid primary key,
  received timestamptz not null,
  bands integer[] not null
);
create index fingerprints_by_band on classify.fingerprints using gin (bands) with (gin_pending_list_limit = 256);
grant select, insert, update, delete on classify.fingerprints to jiesu_app;

-- What every ticket is about and where: repeats of one matter are found by category, place and time.
create table classify.matters (
  ticket uuid primary key,
  received timestamptz not null,
  category text,
  place text,
  lead text,
  supports text[] not null default '{}'
) with (fillfactor = 80);
create index matters_by_place on classify.matters (category, place text_pattern_ops, received) where category is not null;
grant select, insert, update, delete on classify.matters to jiesu_app;

-- A linked ticket waits for its head and not for a classification; let go, it is back at the desk.
alter table classify.desk add column waiting boolean not null default true;
