-- What has been recorded about tickets. Append-only: the app's role may read and add, nothing more.
create table journal.facts (
  ticket uuid not null,
  position integer not null check (position > 0),
  at timestamptz not null,
  type text not null,
  command_id uuid not null,
  actor jsonb not null,
  body jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (ticket, position)
);
grant select, insert on journal.facts to jiesu_app;

-- Names and phones, apart from the facts so that they can be erased; encrypted, found again by a keyed index only.
create table personal.requesters (
  ticket uuid not null,
  subject uuid not null,
  sealed bytea not null,
  phone_index bytea,
  primary key (ticket, subject)
);
create index requesters_by_phone on personal.requesters (phone_index) where phone_index is not null;
grant select, insert, update, delete on personal.requesters to jiesu_app;

-- Ticket numbers are spoken on the phone, so they are short; processes take them in blocks.
create sequence intake.ticket_numbers increment by 100;
grant select, usage, update on sequence intake.ticket_numbers to jiesu_app;

-- The queue's own tables belong to the owner; the app's role may only add jobs, inside its transaction.
create function jiesu.enqueue(tasks jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare task jsonb;
begin
  for task in select value from jsonb_array_elements(tasks) loop
    perform graphile_worker.add_job(task->>'name', (task->'payload')::json);
  end loop;
  return jsonb_array_length(tasks);
end $$;
revoke all on function jiesu.enqueue(jsonb) from public;
grant usage on schema jiesu to jiesu_app;
grant execute on function jiesu.enqueue(jsonb) to jiesu_app;
