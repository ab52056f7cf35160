-- Rulings, answers to presses and answers of units below that are still to come: their reminders climb the ladder of the clocks.
create table handle.asked_clocks (
  ticket uuid primary key,
  next_at timestamptz not null,
  asked jsonb not null
) with (fillfactor = 80);
create index asked_clocks_by_next on handle.asked_clocks (next_at, ticket);
grant select, insert, update, delete on handle.asked_clocks to jiesu_app;
