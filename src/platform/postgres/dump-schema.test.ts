import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, type ScratchDatabase, scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { connected } from './databases.ts'
import { dumpSchema } from './dump-schema.ts'

let database: ScratchDatabase

beforeEach(async () => {
  await (await scratchDatabase()).drop()
  database = await emptyDatabase()
})

afterEach(() => database.drop())

const dumpOf = async (sql: string) => {
  await connected(database.url, (client) => client.query(sql))
  return (await dumpSchema(database.url)).split('\n').slice(2).join('\n')
}

/** These texts hold on every server the suite runs on, so they also say that all servers dump alike. */
test('a table tells its columns, constraints, indexes and rights', async () => {
  const dump = await dumpOf(`
    create schema s;
    create table s.streets (code text primary key, name text collate "C" not null unique);
    create table s.tickets (
      id bigint generated always as identity primary key,
      street text default 'none' references s.streets,
      days int check (days > 0),
      twice int generated always as (days * 2) stored
    );
    create index by_days on s.tickets (days) where days > 3;
    grant select, update (street) on s.tickets to jiesu_app;`)
  expect(dump).toBe(`-- Schemas
create schema s;

-- Tables
create table s.streets (
  code text not null,
  name text collate "C" not null,
  constraint streets_pkey PRIMARY KEY (code),
  constraint streets_name_key UNIQUE (name)
);

create table s.tickets (
  id bigint generated always as identity not null,
  street text default 'none'::text,
  days integer,
  twice integer generated always as ((days * 2)) stored,
  constraint tickets_pkey PRIMARY KEY (id),
  constraint tickets_days_check CHECK ((days > 0))
);

-- Foreign keys
alter table s.tickets add constraint tickets_street_fkey FOREIGN KEY (street) REFERENCES s.streets(code);

-- Indexes
CREATE INDEX by_days ON s.tickets USING btree (days) WHERE (days > 3);

-- Grants
grant select, update (street) on table s.tickets to jiesu_app;
`)
})

test('types, sequences, partitions and row security', async () => {
  const dump = await dumpOf(`
    create schema s;
    create type s.level as enum ('urgent', 'common');
    create domain s.share as numeric not null check (value between 0 and 1);
    create sequence s.numbers increment 100;
    create table s.calls (at date primary key) partition by range (at);
    create table s.calls_2026 partition of s.calls for values from ('2026-01-01') to ('2027-01-01');
    alter table s.calls enable row level security;
    create policy today on s.calls for select to jiesu_app using (at = date '2026-11-23');`)
  expect(dump).toBe(`-- Schemas
create schema s;

-- Types
create domain s.share as numeric not null CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (1)::numeric)));
create type s.level as enum ('urgent', 'common');

-- Sequences
create sequence s.numbers as bigint start 1 increment 100 minvalue 1 maxvalue 9223372036854775807 cache 1;

-- Tables
create table s.calls (
  at date not null,
  constraint calls_pkey PRIMARY KEY (at)
) partition by RANGE (at);

create table s.calls_2026 partition of s.calls (
  at date not null
) FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- Row security
alter table s.calls enable row level security;
create policy today on s.calls as permissive for select to jiesu_app using ((at = '2026-11-23'::date));
`)
})

test('views, functions and triggers', async () => {
  const dump = await dumpOf(`
    create schema s;
    create table s.facts (ticket int, body text);
    create view s.late with (security_invoker) as select f.ticket, 'f.ticket' as word from s.facts f where f.body <> '';
    create view s.both as select a.ticket from s.facts a join s.late b on a.ticket = b.ticket;
    create function s.refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    revoke execute on function s.refuse from public;
    create trigger append_only before delete on s.facts for each row execute function s.refuse();`)
  expect(dump).toBe(`-- Schemas
create schema s;

-- Tables
create table s.facts (
  ticket integer,
  body text
);

-- Views
create view s."both" as
 SELECT ticket
   FROM (s.facts a
     JOIN s.late b ON ((ticket = ticket)));

create view s.late with (security_invoker=true) as
 SELECT ticket,
    'f.ticket'::text AS word
   FROM s.facts f
  WHERE (body <> ''::text);

-- Functions
CREATE OR REPLACE FUNCTION s.refuse()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise 'no'; end $function$;

-- Triggers
CREATE TRIGGER append_only BEFORE DELETE ON s.facts FOR EACH ROW EXECUTE FUNCTION s.refuse();
`)
})
