import type { Pool } from 'pg'
import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Tally } from '#foundations/three-rates/three-rates.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { Schedule } from '#platform/stage-door.ts'

/** The counts as columns of the table of unit days. */
const columns = [
  ...['volume', 'valid', 'weight', 'squares', 'contacted', 'solved', 'partly', 'satisfied', 'basically'],
  ...['signed', 'signed_in_time', 'closed', 'closed_in_time'],
]
const summed = columns.map((column) => `sum(${column}) as ${column}`).join(', ')

/** What was counted of each unit on the days from $1 up to, and without, $2, added up or not. */
const sumsWhere = (holds: string) => `
  select unit, excluded, ${columns.map((column) => `sum(${column})::float8`).join(', ')} from (
    select unit, excluded, ${columns.join(', ')} from appraise.unit_days where ${holds}
    union all
    select unit, excluded, ${columns.join(', ')} from appraise.unit_day_changes_counted where ${holds}
  ) as counted
  group by unit, excluded having sum(volume) > 0`

const within = 'day >= $1 and day < $2'
const sums = {
  all: { name: 'appraise-sums', text: sumsWhere(within), rowMode: 'array' as const },
  appraised: {
    name: 'appraise-appraised-sums',
    text: sumsWhere(`${within} and not excluded`),
    rowMode: 'array' as const,
  },
}

type Sums = readonly number[]

type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** Each unit's tickets received on those days, up to and without the last: what is excluded and what is not, or the latter alone. */
export async function readUnitDays(pool: Pool, { from, to }: Days, which: keyof typeof sums = 'all') {
  const { rows } = await pool.query<[unit: string, excluded: boolean, ...Sums]>({ ...sums[which], values: [from, to] })
  return rows.map(([unit, excluded, ...counted]) => ({ unit, excluded, tally: tallyFrom(counted) }))
}

const [weights, squares] = [10_000, 100_000_000]

function tallyFrom(sums: Sums): Tally {
  const count = (place: number, unit = 1) => (sums[place] ?? 0) / unit
  return {
    volume: count(0),
    valid: count(1),
    weight: count(2, weights),
    squares: count(3, squares),
    contacted: count(4, weights),
    solved: count(5, weights),
    partly: count(6, weights),
    satisfied: count(7, weights),
    basically: count(8, weights),
    signed: count(9),
    signedInTime: count(10),
    closed: count(11),
    closedInTime: count(12),
  }
}

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
