import * as fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { type Rating, tallyOf } from '#foundations/three-rates/three-rates.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import { talliesOfParts, tallyColumns, tallyParts } from '#platform/postgres/tally-columns.ts'
import { answered, asked, callBackOpened, reviewed } from '../../../test/cast/calling-back.ts'
import { monday } from '../../../test/cast/city.ts'
import { opened, resolved, signed } from '../../../test/cast/handling.ts'
import { record } from '../../../test/cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { ratings } from './ratings.ts'
import { door } from './stage.ts'
import { talliesOf } from './tallies.ts'
import { addUpUnitDays } from './unit-days.ts'

let scratch: ScratchPlatform
let owner: Pool
beforeAll(async () => {
  scratch = await scratchPlatform({}, [door])
  owner = openPool(scratch.ownerUrl, { size: 3, role: 'owner' })
})
beforeEach(async () => {
  await owner.query('delete from appraise.ratings')
  await addUpUnitDays(owner)
})
afterAll(async () => {
  await owner.end()
  await scratch.close()
})

const always = { from: 0 as Moment, to: (monday * 2) as Moment }
const byUnit = (tallies: readonly UnitTally[]) => tallies.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
const kept = async () => byUnit(await talliesOf(scratch.platform.pool, always))

/** The same, counted from the rows themselves. */
async function counted(): Promise<readonly UnitTally[]> {
  const { rows } = await owner.query<UnitTally>(
    `select lead as unit, ${tallyColumns} from appraise.ratings where lead is not null group by lead`,
  )
  return byUnit(rows)
}

/** The same, counted to parts first, as it is over millions of rows. */
async function countedInParts(): Promise<readonly UnitTally[]> {
  const parts = `select lead as unit, excluded, ${tallyParts} from appraise.ratings where lead is not null group by lead, excluded`
  const { rows } = await owner.query<UnitTally>(`select unit, ${talliesOfParts} from (${parts}) as parts group by unit`)
  return byUnit(rows)
}

test('what stands is what the rows hold, added up or not, and after a rebuild [APPRAISE-05]', async () => {
  const life = [received(), classified(), dispatched(), signed, resolved, callBackOpened({ weight: 10 / 3 })]
  await record(scratch.platform, [received()])
  await record(scratch.platform, [...life, answered()])
  await addUpUnitDays(scratch.platform.pool)
  await record(scratch.platform, [...life, answered({ solved: 'unsolved', secondHandling: true }), opened])
  await record(scratch.platform, [...life, answered(), asked, reviewed(1, true), reviewed(2, true)])
  const [street] = await kept()
  // three answers of weight 3.3333: Σw = 9.9999, Σw² = 3 × 11.11088889 = 33.33266667; one of the three tickets is excluded
  expect(street?.full).toMatchObject({ volume: 3, valid: 3, weight: 9.9999, squares: 33.33266667, solved: 6.6666 })
  expect(street?.appraised).toMatchObject({ volume: 2, valid: 2, weight: 6.6666, signed: 2, closed: 2 })
  expect(await kept()).toEqual(await counted())
  const before = await kept()
  await rebuildView(owner, await readColumns(scratch.platform.pool), ratings)
  expect(await kept()).toEqual(before)
  await addUpUnitDays(scratch.platform.pool)
  expect(await kept()).toEqual(before)
  expect((await owner.query('select count(*) from appraise.unit_day_changes')).rows).toEqual([{ count: 0 }])
})

test('a change that counts nowhere is not noted', async () => {
  await record(scratch.platform, [received(), classified(), dispatched()])
  await addUpUnitDays(scratch.platform.pool)
  await owner.query("update appraise.ratings set title = title || '。', rated = now()")
  expect((await owner.query('select count(*) from appraise.unit_day_changes')).rows).toEqual([{ count: 0 }])
})

test('a ticket counts on the day of the city’s clocks it was received, for whoever has it now', async () => {
  const insert = `insert into appraise.ratings (ticket, number, title, lead, channel, requester, created, round, valid, excluded)
    values (gen_random_uuid(), 'n', 't', 'street-a', 'phone', 'citizen', $1, 1, false, false)`
  await owner.query(insert, ['2026-10-18T23:59:59.999+08:00'])
  await owner.query(insert, ['2026-10-19T00:00:00+08:00'])
  await owner.query("update appraise.ratings set lead = 'street-b' where created >= '2026-10-19T00:00:00+08:00'")
  const from = Date.parse('2026-10-19T00:00:00+08:00') as Moment
  expect(await talliesOf(owner, { from: (from - 86_400_000) as Moment, to: from })).toMatchObject([
    { unit: 'street-a', full: { volume: 1 } },
  ])
  expect(await talliesOf(owner, { from, to: (from + 1) as Moment })).toEqual([])
  expect(await talliesOf(owner, { from, to: (from + 86_400_000) as Moment })).toMatchObject([{ unit: 'street-b' }])
})

test('adding up twice at once counts nothing twice', async () => {
  const facts = [received(), classified(), dispatched(), signed, resolved, answered()]
  for (let ticket = 0; ticket < 5; ticket += 1) await record(scratch.platform, facts)
  const before = await kept()
  await Promise.all([addUpUnitDays(owner), addUpUnitDays(owner), record(scratch.platform, facts)])
  await addUpUnitDays(owner)
  expect((await kept())[0]?.full.volume).toBe((before[0]?.full.volume ?? 0) + 1)
  expect(await kept()).toEqual(await counted())
})

type Line = Rating & { readonly unit: string }
const line: fc.Arbitrary<Line> = fc
  .record({
    unit: fc.constantFrom('street-a', 'street-b'),
    valid: fc.boolean(),
    contacted: fc.boolean(),
    solved: fc.constantFrom('solved', 'partly', 'unsolved'),
    satisfied: fc.constantFrom('satisfied', 'basically', 'unsatisfied'),
    excluded: fc.boolean(),
    weight: fc.constantFrom(1, 2.5, 10 / 3, 1 / 0.07),
    signedInTime: fc.option(fc.boolean(), { nil: undefined }),
    closedInTime: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ signedInTime, closedInTime, ...rest }) => ({
    ...rest,
    ...(signedInTime === undefined ? {} : { signedInTime }),
    ...(closedInTime === undefined ? {} : { closedInTime }),
  }))

const put = `insert into appraise.ratings
    (ticket, number, title, lead, channel, requester, created, round, valid, weight, contacted, solved, satisfied, excluded, signed_in_time, closed_in_time)
  select gen_random_uuid(), 'n', 't', unit, 'phone', 'citizen', '2026-11-20T10:00:00+08:00', 1, valid, weight, contacted, solved, satisfied, excluded,
    "signedInTime", "closedInTime"
  from jsonb_to_recordset($1) as (unit text, valid boolean, weight float8, contacted boolean, solved text, satisfied text, excluded boolean,
    "signedInTime" boolean, "closedInTime" boolean)`

test('the database counts what the rule counts, whatever the rows, however they came', async () => {
  const batches = fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(batches, async (parts) => {
      await owner.query('delete from appraise.ratings')
      for (const [index, part] of parts.entries()) {
        await owner.query(put, [JSON.stringify(part)])
        if (index % 2 === 0) await addUpUnitDays(owner)
      }
      const ruled = Map.groupBy(parts.flat(), ({ unit }) => unit)
      const wanted = byUnit([...ruled].map(([unit, rows]) => ({ unit, ...tallyOf(rows) })))
      expect(await kept()).toEqual(wanted)
      expect(await counted()).toEqual(wanted)
      expect(await countedInParts()).toEqual(wanted)
    }),
    { numRuns: 25 },
  )
})
