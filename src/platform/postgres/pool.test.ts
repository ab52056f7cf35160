import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { openPool } from './pool.ts'

let database: ScratchDatabase
let pool: Pool

beforeAll(async () => {
  database = await scratchDatabase()
  pool = openPool(database.url, { size: 2 })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const one = async (sql: string) => (await pool.query(`select ${sql} as it`)).rows[0].it

test('instants come as texts of Asia/Shanghai, to milliseconds', async () => {
  expect(await one(`timestamptz '2026-11-23 02:12:00Z'`)).toBe('2026-11-23T10:12:00.000+08:00')
  expect(await one(`timestamptz '2026-11-23 02:12:00.123456Z'`)).toBe('2026-11-23T10:12:00.123+08:00')
})

test('an instant of the years with summer time is written with the offset of today', async () => {
  expect(await one(`timestamptz '1988-07-01 00:00:00Z'`)).toBe('1988-07-01T08:00:00.000+08:00')
})

test('an instant no calendar carries is refused', async () => {
  await expect(one(`timestamptz 'infinity'`)).rejects.toThrow('"infinity"')
})

test('days are texts and numbers are numbers', async () => {
  expect(await one(`date '2026-02-01'`)).toBe('2026-02-01')
  expect(await one('9007199254740991::int8')).toBe(9_007_199_254_740_991)
  expect(await one('12.50::numeric')).toBe(12.5)
})

test('a number too large to be exact is refused, not rounded', async () => {
  await expect(one('9007199254740993::int8')).rejects.toThrow('9007199254740993')
})

test('lists hold what single values hold', async () => {
  expect(await one(`array[1, null]::int8[]`)).toEqual([1, null])
  expect(await one(`array[]::numeric[]`)).toEqual([])
  expect(await one(`array[timestamptz '2026-01-01 00:00:00Z']`)).toEqual(['2026-01-01T08:00:00.000+08:00'])
})

test('connections have the rights of the app alone, unless the owner is asked for', async () => {
  expect(await one('current_user')).toBe('jiesu_app')
  await expect(pool.query('create table journal.mine ()')).rejects.toThrow('permission denied')
  const owners = openPool(database.url, { size: 1, role: 'owner' })
  const { rows } = await owners.query('select current_user = session_user as same')
  await owners.end()
  expect(rows).toEqual([{ same: true }])
})

test('names must carry their schema', async () => {
  await expect(pool.query('select from migrations')).rejects.toThrow('relation "migrations" does not exist')
})

test('settings in the url stay, ours are added', async () => {
  const other = openPool(`${database.url}?options=-c%20work_mem%3D5MB`, { size: 1, statementTimeout: 1234 })
  const { rows } = await other.query(
    `select current_setting('work_mem') as memory, current_setting('statement_timeout') as timeout, current_user as role`,
  )
  await other.end()
  expect(rows).toEqual([{ memory: '5MB', timeout: '1234ms', role: 'jiesu_app' }])
})

test('a connection that breaks while idle is reported, and the next query gets a new one', async () => {
  const heard: string[] = []
  const other = openPool(database.url, { size: 1, onIdleError: ({ message }) => heard.push(message) })
  const { rows } = await other.query('select pg_backend_pid() as pid')
  const removed = new Promise((resolve) => other.once('remove', resolve))
  const owners = openPool(database.url, { size: 1, role: 'owner' })
  await owners.query('select pg_terminate_backend($1)', [rows[0].pid])
  await owners.end()
  await removed
  expect((await other.query('select 1 as it')).rows).toEqual([{ it: 1 }])
  await other.end()
  expect(heard).toEqual(['terminating connection due to administrator command'])
})
