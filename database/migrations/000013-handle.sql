-- The unit's inbox: every dispatched ticket by what is asked of its lead, with the instant of the next clock.
create table handle.inbox (
  ticket uuid primary key,
  number text not null,
  title text not null,
  channel text not null,
  confidential boolean not null,
  kind text,
  category text,
  level text,
  place text,
  lead text,
  supports text[] not null default '{}',
  ask text not null,
  round integer not null,
  clock text,
  clock_from timestamptz,
  due timestamptz,
  rule text,
  edition text,
  dispatched timestamptz,
  -- When the requester's clocks began; they go on through a redispatch.
  since timestamptz,
  sign_by timestamptz,
  respond_by timestamptz,
  resolve_by timestamptz,
  signed timestamptz,
  contacted timestamptz,
  resolved timestamptz,
  result text,
  latest timestamptz not null
) with (fillfactor = 80);
create index inbox_open_of_lead on handle.inbox (lead, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling');
create index inbox_open_in_place on handle.inbox (place text_pattern_ops, due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling');
create index inbox_open_by_due on handle.inbox (due, ticket)
  where ask in ('to-sign', 'to-contact', 'to-resolve', 'second-handling');
create index inbox_handled_of_lead on handle.inbox (lead, latest, ticket) where ask in ('returned', 'done');
create index inbox_handled_by_latest on handle.inbox (latest, ticket) where ask in ('returned', 'done');
grant select, insert, update, delete on handle.inbox to jiesu_app;

-- The reminders still to come of every ticket in hand, soonest first, and the instant of the soonest.
create table handle.clocks (
  ticket uuid primary key,
  next_at timestamptz not null,
  pending jsonb not null
) with (fillfactor = 80);
create index clocks_by_next on handle.clocks (next_at, ticket);
grant select, insert, update, delete on handle.clocks to jiesu_app;
