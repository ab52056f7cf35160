-- The same matter at the same place, found by a job over the window; written anew each time. An issue goes by its most typical
-- ticket, whose place, lead and supports say who may see it.
create table warn.hot_issues (
  ticket uuid primary key,
  title text not null,
  said text not null,
  place text,
  lead text,
  supports text[] not null default '{}',
  category text,
  tickets uuid[] not null,
  size integer not null,
  requesters integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  heat double precision not null,
  trend integer[] not null
);
create index hot_issues_by_heat on warn.hot_issues (heat, ticket);
grant select, insert, delete on warn.hot_issues to jiesu_app;
