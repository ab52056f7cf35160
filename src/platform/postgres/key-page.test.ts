import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { placeCode } from '#foundations/places/place.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { monday, places, units } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { type ListShape, queryPage } from './key-page.ts'
import { openPool } from './pool.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let pool: Pool
const shape: ListShape = {
  table: 'handle.shelf',
  columns: ['n', 'place'],
  filters: { n: 'range', place: 'within', colour: 'one-of' },
  sorts: ['n'],
  defaultSort: 'n:asc',
}

beforeAll(async () => {
  database = await scratchDatabase()
  pool = openPool(database.url, { size: 1, role: 'owner' })
  await pool.query(
    `create table handle.shelf (ticket uuid primary key, n integer, colour text, place text, lead text, supports text[])`,
  )
  const rows = Array.from({ length: 120 }, (_, n) => ({
    ticket: randomUUID(),
    n: Math.floor(n / 2),
    colour: n % 3 === 0 ? 'red' : 'blue',
    place: n % 2 === 0 ? places.jianwai : places.huilongguan,
    lead: n % 5 === 0 ? units.housing : 'street-x',
    supports: n % 7 === 0 ? [units.heatBureau] : [],
  }))
  await pool.query('insert into handle.shelf select * from jsonb_populate_recordset(null::handle.shelf, $1)', [
    JSON.stringify(rows),
  ])
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const everywhere: Actor = { ...cast.operator, scope: { area: placeCode('11') } }
async function walk(actor: Actor, query: Record<string, string | number>, list = shape) {
  const seen: Record<string, unknown>[] = []
  let after: string | null | undefined
  do {
    const page = await queryPage(pool, list, {
      actor,
      now: monday,
      always: {},
      query: { ...query, ...(after ? { after } : {}) },
    })
    seen.push(...page.rows)
    after = page.next
  } while (after !== null)
  return seen
}

test('pages follow each other without gap or repeat, in both directions, though keys repeat', async () => {
  const all = Array.from({ length: 120 }, (_, n) => Math.floor(n / 2))
  expect((await walk(everywhere, { limit: 7 })).map((row) => row.n)).toEqual(all)
  expect((await walk(everywhere, { limit: 7, sort: 'n:desc' })).map((row) => row.n)).toEqual(all.toReversed())
})

test('filters narrow: several values, a place and all within it, a span open at its end', async () => {
  expect(await walk(everywhere, { colour: 'red' })).toHaveLength(40)
  expect(await walk(everywhere, { colour: 'red,blue' })).toHaveLength(120)
  expect(await walk(everywhere, { place: '110105' })).toHaveLength(60)
  expect(await walk(everywhere, { place: '%' })).toHaveLength(0)
  expect((await walk(everywhere, { nFrom: 3, nTo: 5 })).map((row) => row.n)).toEqual([3, 3, 4, 4])
})

test('a street sees its place and what its unit leads or supports; a line sees only the latter', async () => {
  const street: Actor = { ...cast.operator, unit: units.jianwai, scope: { area: places.jianwai } }
  const housing: Actor = { ...cast.operator, unit: units.housing, scope: { area: places.city, line: units.housing } }
  const heat: Actor = { ...cast.operator, unit: units.heatBureau, scope: { area: places.chaoyang } }
  const stranger: Actor = { ...cast.operator, unit: unitCode('street-y'), scope: { area: places.chaowai } }
  expect(await walk(street, {})).toHaveLength(60)
  expect(await walk(housing, {})).toHaveLength(24)
  expect(await walk(heat, {})).toHaveLength(60 + 9)
  expect(await walk(stranger, {})).toHaveLength(0)
  const elsewhere = { area: places.changping, line: units.housing }
  expect(await walk({ ...stranger, scope: elsewhere }, {})).toHaveLength(12)
  expect(await walk({ ...stranger, scope: { ...elsewhere, area: places.city } }, {})).toHaveLength(24)
})

test('a condition of the list itself binds every reader', async () => {
  const red = { ...shape, where: `colour = 'red' and :now > '2026-11-23T09:59:00+08:00'::timestamptz` }
  expect(await walk(everywhere, {}, red)).toHaveLength(40)
  const late = { ...shape, where: `:now > '2026-11-23T10:01:00+08:00'::timestamptz` }
  expect(await walk(everywhere, {}, late)).toHaveLength(0)
})

const key = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([
  ['a key that is none', { after: 'bm9uZQ' }],
  ['a key of another list', { after: key(['2026-11-23', randomUUID()]) }],
  ['half a key', { after: key([7]) }],
  ['a ticket that is none', { after: key([7, 'x']) }],
  ['a filter that does not fit its column', { nFrom: 'seven' }],
  ['a number beyond its column', { nFrom: '9'.repeat(20) }],
])('%s is the fault of the query', async (_, query) => {
  const page = queryPage(pool, shape, { actor: everywhere, now: monday, always: {}, query })
  await expect(page).rejects.toMatchObject({ statusCode: 400, validationContext: 'querystring' })
})

test('a fault of the list itself is none of the query', async () => {
  const broken = { ...shape, table: 'handle.nowhere' }
  const page = queryPage(pool, broken, { actor: everywhere, now: monday, always: {}, query: {} })
  await expect(page).rejects.not.toMatchObject({ statusCode: 400 })
})
