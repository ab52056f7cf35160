-- What people say for a place, or for something that stands in one. The same words may be said for several places.
create table reference.place_aliases (
  alias text not null,
  place text not null references reference.places,
  kind text not null check (kind in ('name', 'road', 'estate', 'building', 'landmark')),
  primary key (alias, place)
);
grant select on reference.place_aliases to jiesu_app;
