-- What the reports count: one row a ticket with the instants of its way through the loop, its answers, and who was told.
create table circulate.tickets (
  ticket uuid primary key,
  number text not null,
  title text not null,
  requester text not null,
  place text,
  category text,
  lead text,
  supports text[] not null default '{}',
  created timestamptz not null,
  answered timestamptz,
  dispatched timestamptz,
  closed timestamptz,
  rated timestamptz,
  contacted boolean,
  solved text,
  satisfied text,
  excluded timestamptz,
  reports text[] not null default '{}',
  whys text[] not null default '{}'
) with (fillfactor = 80);
create index tickets_by_created on circulate.tickets (created);
create index tickets_by_answered on circulate.tickets (answered) where answered is not null;
create index tickets_by_dispatched on circulate.tickets (dispatched) where dispatched is not null;
create index tickets_by_closed on circulate.tickets (closed) where closed is not null;
create index tickets_by_report on circulate.tickets using gin (reports) where reports <> '{}';
grant select, insert, update, delete on circulate.tickets to jiesu_app;
