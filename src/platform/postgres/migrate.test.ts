import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, type ScratchDatabase } from '../../../test/cast/scratch-database.ts'
import { connected } from './databases.ts'
import { migrate } from './migrate.ts'

let database: ScratchDatabase
let folder: string

beforeEach(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'jiesu-migrations-'))
  await write('000001-first.sql', 'create table public.first (a int); grant select on public.first to jiesu_app')
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFile(join(folder, name), sql)
const ask = (sql: string) => connected(database.url, async (client) => (await client.query(sql)).rows)

test('files are applied once, in order, after the tables of the job queue', async () => {
  await write(
    '000002-second.sql',
    'create view public.second as select a, (select count(*) from graphile_worker.jobs) from public.first',
  )
  expect(await migrate(database.url, folder)).toEqual({ applied: ['000001-first.sql', '000002-second.sql'] })
  expect(await migrate(database.url, folder)).toEqual({ applied: [] })
})

test('the connecting user may become the app, who has what the files granted and nothing else', async () => {
  await migrate(database.url, folder)
  await ask('set role jiesu_app; select a from public.first')
  await expect(ask('set role jiesu_app; delete from public.first')).rejects.toThrow('permission denied')
})

test('of many that migrate at once one does the work', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)))
  expect(all.flatMap(({ applied }) => applied)).toEqual(['000001-first.sql'])
})

test('a file and its record are one transaction', async () => {
  await write('000002-second.sql', 'create table public.second as select pg_current_xact_id()::text as id')
  await migrate(database.url, folder)
  const together = `select name from jiesu.migrations m, public.second s where m.xmin::text = s.id`
  expect(await ask(together)).toEqual([{ name: '000002-second.sql' }])
})

test('a file that fails leaves nothing behind, names its line, and those before it stay', async () => {
  await write('000002-second.sql', 'create table public.second (a int);\n\nselect missing from public.second;')
  await expect(migrate(database.url, folder)).rejects.toThrow(
    'The migration 000002-second.sql failed at line 3: column "missing" does not exist; nothing of it was kept.',
  )
  await write('000002-second.sql', 'create table public.second (a int)')
  expect(await migrate(database.url, folder)).toEqual({ applied: ['000002-second.sql'] })
})

test('a name without its schema is refused, since the schema it would land in depends on the user', async () => {
  await write('000002-second.sql', 'create table second ()')
  await expect(migrate(database.url, folder)).rejects.toThrow('no schema has been selected to create in')
})

test('an applied file that was changed is refused', async () => {
  await migrate(database.url, folder)
  await write('000001-first.sql', 'create table public.first (a bigint)')
  await expect(migrate(database.url, folder)).rejects.toThrow(
    '000001-first.sql was changed after it was applied. Restore it',
  )
})

test('other line ends are no change', async () => {
  await write('000002-second.sql', 'create table public.second (\na int)')
  await migrate(database.url, folder)
  await write('000002-second.sql', 'create table public.second (\r\na int)')
  expect(await migrate(database.url, folder)).toEqual({ applied: [] })
})

test('an applied file that is missing is refused', async () => {
  await migrate(database.url, folder)
  await rm(join(folder, '000001-first.sql'))
  await expect(migrate(database.url, folder)).rejects.toThrow('000001-first.sql, which is not among the files. Restore')
})

test('a new file numbered before an applied one is refused', async () => {
  await write('000003-third.sql', 'create table public.third ()')
  await migrate(database.url, folder)
  await write('000002-second.sql', 'create table public.second ()')
  await expect(migrate(database.url, folder)).rejects.toThrow('000002-second.sql comes before 000003-third.sql')
})

test('two files with one number, or a name without one, are refused before anything runs', async () => {
  await write('000001-again.sql', 'create table public.again ()')
  await expect(migrate(database.url, folder)).rejects.toThrow('000001-again.sql and 000001-first.sql share a number')
  await rm(join(folder, '000001-again.sql'))
  await write('later.sql', 'create table later ()')
  await expect(migrate(database.url, folder)).rejects.toThrow('Rename the migration later.sql')
  expect(await ask(`select from pg_namespace where nspname = 'jiesu'`)).toEqual([])
})
