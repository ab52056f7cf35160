-- Past handling: who saw each ticket through in the end. What units are learnt from, and counted by.
create table dispatch.handled (
  ticket uuid primary key,
  number text not null,
  title text not null,
  kind text,
  category text,
  place text,
  requester text not null,
  lead text,
  resolved timestamptz
) with (fillfactor = 80);
create index handled_lately on dispatch.handled (resolved, ticket) where resolved is not null;
create index handled_alike on dispatch.handled (category, place text_pattern_ops, resolved) where resolved is not null;
grant select, insert, update, delete on dispatch.handled to jiesu_app;

-- Models of who handles what, one a day at most; the last counts.
create table dispatch.unit_models (
  trained_at timestamptz primary key,
  since timestamptz not null,
  tickets integer not null check (tickets > 0),
  units integer not null check (units > 0),
  model bytea not null
);
grant select, insert, delete on dispatch.unit_models to jiesu_app;

-- Where past handling and the catalogue disagree: a kind of matter on a street, and the last ticket that shows it.
create table dispatch.disagreements (
  ticket uuid primary key,
  number text not null,
  category text not null,
  place text not null,
  kind text not null,
  lead text not null,
  supports text[] not null default '{}',
  catalogue_lead text,
  gap text,
  line text,
  handled integer not null,
  of integer not null check (of >= handled),
  last_resolved timestamptz not null
);
create index disagreements_by_weight on dispatch.disagreements (handled, ticket);
create index disagreements_by_category on dispatch.disagreements (category text_pattern_ops, handled, ticket);
grant select, insert, update, delete on dispatch.disagreements to jiesu_app;
