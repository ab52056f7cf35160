import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { Scopes, Tally } from '#foundations/three-rates/three-rates.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { tallyColumns } from '#platform/postgres/tally-columns.ts'
import { type RateDimension, rateDimensions, type ThreeRatesQuery } from '../three-rates-api.ts'

/** Each dimension as an expression over the ratings: nothing of a query becomes SQL but which of these are taken. */
const expressions: Readonly<Record<RateDimension, string>> = {
  unit: 'lead',
  topic: "split_part(category, '.', 1)",
  category: 'category',
  district: 'case when length(place) >= 6 then left(place, 6) end',
  street: 'case when length(place) >= 9 then left(place, 9) end',
  level: 'level',
  channel: 'channel',
  kind: 'kind',
  requester: 'requester',
}

/** Groups read at most; the largest. */
export const mostGroups = 500

export type Group = Scopes<Tally> & { readonly keys: readonly (string | null)[] }

type Wish = {
  readonly actor: Actor
  readonly period: Pick<Period, 'from' | 'to'>
  readonly by: readonly RateDimension[]
}

/**
 * What was counted of each group among the tickets received in the period that the reader's row scope shows and the filters
 * leave: the largest groups, and one more than are shown where there are more.
 */
export async function countGroups(
  pool: Pool,
  { actor, period, by }: Wish,
  query: ThreeRatesQuery,
): Promise<readonly Group[]> {
  const values: unknown[] = [instantOf(period.from), instantOf(period.to)]
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    'created >= $1 and created < $2 and lead is not null',
    scopeCondition(actor, bind),
    ...rateDimensions.flatMap((name) => {
      const wanted = query[name]
      return wanted === undefined ? [] : [`${expressions[name]} = any(${bind(wanted.split(','))})`]
    }),
  ].filter((condition) => condition !== '')
  const keys = by.map((name) => expressions[name])
  const { rows } = await pool.query<Group>(
    `select array[${keys.join(', ')}]::text[] as keys, ${tallyColumns} from appraise.ratings
     where ${conditions.join(' and ')} group by 1 order by count(*) desc, 1 limit ${mostGroups + 1}`,
    values,
  )
  return rows
}
