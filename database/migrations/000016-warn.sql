-- What the warning board watches: every ticket's deadline and sensitive words, and what somebody has dealt with.
create table warn.watch (
  ticket uuid primary key,
  number text not null,
  title text not null,
  subject uuid not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  level text,
  received timestamptz not null,
  dispatched timestamptz,
  due timestamptz,
  looms timestamptz,
  open boolean not null,
  sensitive text[] not null default '{}',
  acknowledged text[] not null default '{}'
) with (fillfactor = 80);
create index watch_by_due on warn.watch (due, ticket) where open;
create index watch_by_sensitive on warn.watch (received, ticket) where sensitive <> '{}';
create index watch_by_received on warn.watch (received, ticket);
grant select, insert, update, delete on warn.watch to jiesu_app;

-- Groups of the same requester or community and category, found by a job over the window; written anew each time.
create table warn.repeats (
  basis text not null check (basis in ('requester', 'community')),
  key text not null,
  category text not null,
  newest uuid not null,
  title text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  tickets uuid[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (basis, key, category)
);
create index repeats_by_fullness on warn.repeats (cardinality(tickets) desc, last_at desc);
grant select, insert, delete on warn.repeats to jiesu_app;
