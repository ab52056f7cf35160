import fc from 'fast-check'
import type { Pool, PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import { mayWorkOn, type Subject } from '#foundations/units/post.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { anyIndicator } from '../../../test/cast/any-indicator.ts'
import { hoursLater, monday, places, units } from '../../../test/cast/city.ts'
import { type ScratchDatabase, scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { compileIndicator } from './indicator-query.ts'

type Reader = Pick<Actor, 'scope' | 'unit'>

const areas = [places.yongan, places.jianwai, places.tilu, places.huilongguan, undefined] as const
const leads = [units.jianwai, units.chaowai, units.housing, units.heatUtility, undefined] as const
const supporting = [[], [units.housing], [units.jianwai, units.heatBureau], []] as const
const subjects = Array.from({ length: 60 }, (_, n) => ({
  ticket: ticketNumber(n + 1),
  place: areas[n % areas.length],
  lead: leads[((n * 7) % 9) % leads.length],
  supports: supporting[(n * 3) % supporting.length] ?? [],
}))
const at = (n: number) => instantOf(hoursLater(n))

/** Lives of all sorts: open and closed, late and in time, held by one unit or by two. */
function rowsOf({ ticket, place, lead, supports }: (typeof subjects)[number], n: number) {
  const holder = lead ?? units.urban
  const isOpen = n % 3 === 0
  const shared = {
    ...{ ticket, place, lead, supports, channel: 'phone', requester: n % 4 === 0 ? 'firm' : 'citizen' },
    ...{ kind: 'complaint', category: n % 2 ? 'heat.indoor.too-cold' : 'housing.repair.leak', level: '24h' },
    ...{ created: at(n % 50), closed: isOpen ? null : at(60 + n) },
  }
  const rating = {
    ...{
      number: `20261123-${n}`,
      title: '暖气不热',
      tags: n % 2 ? ['住有所居', '安全性'] : [],
      round: 1,
      weight: 1 + (n % 3),
    },
    ...{
      answers: n % 3,
      valid: n % 5 > 0,
      contacted: n % 2 > 0,
      solved: n % 3 ? 'solved' : 'partly',
      excluded: n % 7 === 0,
    },
  }
  const course = {
    ...{ demand: n % 11 > 0, due: at(80), returns: n % 4, latest: at(60 + n) },
    ...{ steps: ['sign', 'resolve'], step_units: [holder, holder], step_rounds: [1, 1] },
    ...{ step_began: [at(n % 50), at(51)], step_ended: [at(51), isOpen ? null : at(60 + n)] },
    ...{ step_due: [at(50), at(80)], step_ends: ['done', isOpen ? null : 'done'] },
    ...{ held_by: [units.chaowai, holder], held_from: [at(n % 50), at(51)], held_due: [at(70), at(80)] },
    ...{ held_to: [at(51), isOpen ? null : at(60 + n)], held_ends: ['moved', isOpen ? null : 'done'] },
  }
  return { ratings: { ...shared, ...rating }, courses: { ...shared, ...course } }
}

let database: ScratchDatabase
let pool: Pool
beforeAll(async () => {
  database = await scratchDatabase()
  pool = openPool(database.url, { size: 1 })
  const rows = subjects.map(rowsOf)
  for (const table of ['ratings', 'courses'] as const)
    await pool.query(
      `insert into appraise.${table} select * from jsonb_populate_recordset(null::appraise.${table}, $1)`,
      [JSON.stringify(rows.map((row) => row[table]))],
    )
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const span = { from: localDate('2026-11-20'), to: localDate('2026-12-03') }
const wholeCity: Reader = { scope: { area: places.city } }
const anyReader: fc.Arbitrary<Required<Reader>> = fc
  .record({
    area: fc.constantFrom<PlaceCode>(...Object.values(places)),
    unit: fc.constantFrom<UnitCode>(...Object.values(units)),
    line: fc.option(fc.constantFrom<UnitCode>(...Object.values(units)), { nil: undefined }),
  })
  .map(({ area, unit, line }) => ({ unit, scope: { area, ...(line === undefined ? {} : { line }) } }))

type Asked = typeof anyIndicator extends fc.Arbitrary<infer Value> ? Value : never

async function count(client: PoolClient, { indicator, by }: Asked, reader: Reader) {
  const { text, values } = compileIndicator(indicator, { ...span, by }, reader, monday)
  return (await client.query(text, [...values])).rows
}

/** What the whole city would see were these all the tickets there are. */
async function countOnly(client: PoolClient, asked: Asked, tickets: readonly string[]) {
  await client.query('begin')
  for (const table of ['ratings', 'courses'])
    await client.query(`delete from appraise.${table} where not ticket = any($1)`, [tickets])
  const found = await count(client, asked, wholeCity)
  await client.query('rollback')
  return found
}

test('whatever is counted for whomever, tickets outside the row scope change nothing [APPRAISE-18]', async () => {
  const client = await pool.connect()
  let seen = 0
  const law = fc.asyncProperty(anyIndicator, anyReader, async (asked, reader) => {
    const own = subjects
      .filter((one) => mayWorkOn(reader.scope, one as Subject, reader.unit))
      .map(({ ticket }) => ticket)
    const found = await count(client, asked, reader)
    expect(found).toEqual(await countOnly(client, asked, own))
    seen += own.length > 0 && own.length < subjects.length && found.length > 0 ? 1 : 0
  })
  await fc.assert(law, { numRuns: 100, seed: 18 }).finally(() => client.release(true))
  expect(seen).toBeGreaterThan(30)
})

test('a post without a proper area sees no row at all', async () => {
  const { rows: all } = await pool.query('select count(*)::int as n from appraise.ratings')
  expect(all).toEqual([{ n: 60 }])
  const demands = {
    ...fc.sample(anyIndicator, { numRuns: 1, seed: 1 })[0]?.indicator,
    grain: 'ticket',
    where: [],
    measure: { take: 'count' },
  }
  for (const area of ['', '1', '%', '110105%', undefined]) {
    const reader = { scope: { area }, unit: units.centre } as Reader
    const compiled = compileIndicator(demands as Asked['indicator'], { ...span, by: [] }, reader, monday)
    expect((await pool.query(compiled.text, [...compiled.values])).rows).toMatchObject([{ rows: 0 }])
  }
})
