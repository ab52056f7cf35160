-- The generated histories of a demo city: from which seed, and whether one was finished.
create table simulate.histories (
  seed text primary key,
  from_at timestamptz not null,
  until_at timestamptz not null,
  tickets integer not null check (tickets > 0),
  demands integer,
  began_at timestamptz not null,
  ended_at timestamptz
);
grant select, insert, update on simulate.histories to jiesu_app;

-- Whether the demo city goes on living; one row at most, none means it does.
create table simulate.pulse (
  one boolean primary key default true check (one),
  beating boolean not null,
  by text not null,
  at timestamptz not null
);
grant select, insert, update on simulate.pulse to jiesu_app;

-- The tickets of synthetic people that nobody real has touched and that are not at their end, up to which fact.
create table simulate.lives (
  ticket uuid primary key,
  position integer not null
) with (fillfactor = 80);
grant select, insert, update, delete on simulate.lives to jiesu_app;
