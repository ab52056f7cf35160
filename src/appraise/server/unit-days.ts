import type { Pool } from 'pg'
import type { Tally } from '#foundations/three-rates/three-rates.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { Schedule } from '#platform/stage-door.ts'

/** A count of a tally, where it stands in the table of unit days, and in which unit it is kept there. */
const kept: Readonly<Record<keyof Tally, readonly [column: string, scale: number]>> = {
  volume: ['volume', 1],
  valid: ['valid', 1],
  weight: ['weight', 10_000],
  squares: ['squares', 100_000_000],
  contacted: ['contacted', 10_000],
  solved: ['solved', 10_000],
  partly: ['partly', 10_000],
  satisfied: ['satisfied', 10_000],
  basically: ['basically', 10_000],
  signed: ['signed', 1],
  signedInTime: ['signed_in_time', 1],
  closed: ['closed', 1],
  closedInTime: ['closed_in_time', 1],
}

const columns = Object.values(kept).map(([column]) => column)
const summed = columns.map((column) => `sum(${column}) as ${column}`).join(', ')

/** Both scopes of a unit's tally, over sums by unit and whether they are excluded. */
const scopes = [
  ['full', ''],
  ['appraised', ' filter (where not excluded)'],
]
  .map(
    ([scope, inScope]) => `json_build_object(${Object.entries(kept).map(countIn(inScope)).join(', ')}) as "${scope}"`,
  )
  .join(', ')

function countIn(inScope = '') {
  return ([name, [column, scale]]: readonly [string, readonly [string, number]]) => {
    const sum = `coalesce(sum(${column})${inScope}, 0)`
    return `'${name}', ${scale === 1 ? sum : `trim_scale(${sum}::numeric / ${scale})`}`
  }
}

/** What was counted of each unit on the days from $1 up to, and without, $2, added up or not. */
export const sumsOfUnits = `
  select unit, ${scopes} from (
    select unit, excluded, ${summed} from appraise.unit_days where day >= $1 and day < $2 group by unit, excluded
    union all
    select unit, excluded, ${summed} from appraise.unit_day_changes_counted where day >= $1 and day < $2 group by unit, excluded
  ) as counted
  group by unit having sum(volume) > 0`

const onlyOne = "select pg_advisory_xact_lock(hashtext('appraise.unit_days'))"
const added = columns.map((column) => `${column} = unit_days.${column} + excluded.${column}`).join(', ')
/** All parts of a statement see the database as at its beginning: what is added is what is taken away. */
const addUp = `
  with told as (
    select day, unit, excluded, ${summed} from appraise.unit_day_changes_counted group by day, unit, excluded
  ), gone as (delete from appraise.unit_day_changes)
  insert into appraise.unit_days (day, unit, excluded, ${columns.join(', ')}) select * from told
  on conflict (day, unit, excluded) do update set ${added}`

/** Adds up what has changed; what is counted is the same before and after. Two at once take turns. */
export async function addUpUnitDays(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(onlyOne)
    await client.query(addUp)
  })
}

/** Keeps the changes few, so that league tables stay quick. */
export const unitDayKeeper: Schedule = {
  name: 'appraise/add-up-unit-days',
  cron: '* * * * *',
  run: ({ pool }) => addUpUnitDays(pool),
}
