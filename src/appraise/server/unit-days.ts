import type { Pool } from 'pg'
import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Tally } from '#foundations/three-rates/three-rates.ts'
import { LastUsed } from '#platform/last-used.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { Schedule } from '#platform/stage-door.ts'

/** The counts as columns of the table of unit days. */
const columns = [
  ...['volume', 'valid', 'weight', 'squares', 'contacted', 'solved', 'partly', 'satisfied', 'basically'],
  ...['signed', 'signed_in_time', 'closed', 'closed_in_time'],
]
const summed = columns.map((column) => `sum(${column}) as ${column}`).join(', ')

/** In the order of the columns. */
type Sums = readonly number[]
type Counted = { readonly unit: string; readonly excluded: boolean; readonly sums: Sums }
type Read = { readonly version: string; readonly rows: readonly Counted[] }

/** The rows of one table on the days from $1 up to, and without, $2, summed by unit, and the version of what has been added up. */
const sumsOf = (table: string, holds: string) => `
  select version, counted.* from appraise.unit_days_version left join lateral (
    select unit, excluded, ${columns.map((column) => `sum(${column})::float8`).join(', ')} from ${table} where ${holds} group by unit, excluded
  ) as counted on true`

const within = 'day >= $1 and day < $2'
const scopes = { all: within, appraised: `${within} and not excluded` } as const
type Scope = keyof typeof scopes
const rowMode = 'array' as const
const queries = (name: string, table: string) => ({
  all: { name: `appraise-${name}`, text: sumsOf(table, scopes.all), rowMode },
  appraised: { name: `appraise-appraised-${name}`, text: sumsOf(table, scopes.appraised), rowMode },
})
const addedUp = queries('added-up', 'appraise.unit_days')
const changed = queries('changed', 'appraise.unit_day_changes_counted')

type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** Each unit's tickets received on those days, up to and without the last: what is excluded and what is not, or the latter alone. */
export async function readUnitDays(pool: Pool, days: Days, scope: Scope = 'all') {
  const rows = await readBoth(pool, days, scope)
  return [...Map.groupBy(rows, ({ unit, excluded }) => `${unit} ${excluded}`).values()].flatMap((parts) => {
    const tally = tallyFrom(columns.map((_, at) => parts.reduce((sum, { sums: own }) => sum + (own[at] ?? 0), 0)))
    return parts[0] === undefined || tally.volume === 0 ? [] : [{ ...parts[0], tally }]
  })
}

/** Some 700 rows for a month of all streets; readers look at few months at a time. */
const kept = new LastUsed<string, Read>(40)

/** What has been added up, which is read once of each version, and what has changed since; again where it was added up in between. */
async function readBoth(pool: Pool, days: Days, scope: Scope): Promise<readonly Counted[]> {
  for (;;) {
    const changes = await readSums(pool, changed[scope], days)
    const key = `${changes.version} ${days.from} ${days.to} ${scope}`
    const base = kept.find(key) ?? (await readSums(pool, addedUp[scope], days))
    if (base.version === changes.version) {
      kept.keep(key, base)
      return [...base.rows, ...changes.rows]
    }
  }
}

type Query = (typeof addedUp)[Scope]

async function readSums(pool: Pool, query: Query, { from, to }: Days): Promise<Read> {
  const { rows } = await pool.query<[version: string, unit: string | null, excluded: boolean, ...Sums]>({
    ...query,
    values: [from, to],
  })
  const [first] = rows
  if (first === undefined) throw new Error('appraise.unit_days_version holds no row')
  const counted = rows.flatMap(([, unit, excluded, ...sums]) => (unit === null ? [] : [{ unit, excluded, sums }]))
  return { version: first[0], rows: counted }
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
  ), gone as (delete from appraise.unit_day_changes),
  anew as (update appraise.unit_days_version set version = gen_random_uuid() where exists (select from told))
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
