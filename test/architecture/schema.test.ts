import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '#platform/postgres/pool.ts'
import { scratchDatabase } from '../cast/scratch-database.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let owner: Pool
beforeAll(async () => {
  database = await scratchDatabase()
  owner = openPool(database.url, { size: 1, role: 'owner' })
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

type Key = { table: string; columns: string[]; primary: boolean }

/** Every unique index of the tables that a ticket owns: those with a column `ticket`. */
async function ticketKeys(): Promise<Key[]> {
  const { rows } = await owner.query<Key>(`
    select c.relnamespace::regnamespace || '.' || c.relname as table, i.indisprimary as primary,
      (select array_agg(a.attname::text order by k.n) from unnest(i.indkey::int[]) with ordinality k(column_number, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number) as columns
    from pg_class c
    join pg_attribute ticket on ticket.attrelid = c.oid and ticket.attname = 'ticket'
    left join pg_index i on i.indrelid = c.oid and i.indisunique
    where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`)
  return rows
}

test('every table of a ticket is keyed by ticket first, and nothing unique spans tickets', async () => {
  const keys = await ticketKeys()
  expect(keys.length).toBeGreaterThan(3)
  expect(keys.filter(({ columns }) => columns?.[0] !== 'ticket')).toEqual([])
  const keyless = new Set(keys.map(({ table }) => table))
  for (const { table, primary } of keys) if (primary) keyless.delete(table)
  expect([...keyless]).toEqual([])
})

test('the app may read and add to what is append-only, and nothing more', async () => {
  const { rows } = await owner.query<{ table: string; grants: string[] }>(`
    select table_schema || '.' || table_name as table, array_agg(privilege_type::text order by privilege_type) as grants
    from information_schema.role_table_grants where grantee = 'jiesu_app'
      and (table_schema, table_name) in (('journal', 'facts'), ('journal', 'leaves'),
        ('journal', 'tree_nodes'), ('journal', 'tree_heads'), ('reference', 'changes'), ('personal', 'reveals'))
    group by 1 order by 1`)
  const appendOnly = ['INSERT', 'SELECT']
  expect(rows).toEqual(
    [
      ...['journal.facts', 'journal.leaves', 'journal.tree_heads', 'journal.tree_nodes'],
      ...['personal.reveals', 'reference.changes'],
    ].map((table) => ({ table, grants: appendOnly })),
  )
})

test('the app owns nothing and may change no table', async () => {
  const { rows } = await owner.query(`
    select c.oid::regclass::text from pg_class c where pg_get_userbyid(c.relowner) = 'jiesu_app'
    union all select table_name from information_schema.role_table_grants
      where grantee = 'jiesu_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`)
  expect(rows).toEqual([])
})
