import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import { noTally, type Scopes, type Tally } from '#foundations/three-rates/three-rates.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { talliesOfParts, tallyParts } from '#platform/postgres/tally-columns.ts'
import { inTransaction, oneMoment } from '#platform/postgres/transaction.ts'
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

/** The largest groups, one more than are shown where there are more, and all rows together. */
export type Groups = { readonly groups: readonly Group[]; readonly all: Scopes<Tally> }

/** Enough for a part for each unit and category; the rest of the statement's memory is the database's own. */
const memory = "set local work_mem = '32MB'"

/** What has no key in a dimension has the empty one until it is answered, as nothing equals what is null. */
function textOf(by: readonly RateDimension[], conditions: string): string {
  const keys = by.map((_, at) => `key${at}`).join(', ')
  const parted = by.map((name, at) => `coalesce(${expressions[name]}, '') as key${at}`).join(', ')
  const answered = by.map((_, at) => `nullif(key${at}, '')`).join(', ')
  return `
    with parts as (
      select ${parted}, excluded, ${tallyParts} from appraise.ratings where ${conditions} group by ${keys}, excluded
    ), largest as (
      select ${keys}, sum(volume) as tickets from parts group by ${keys} order by tickets desc, ${keys} limit ${mostGroups + 1}
    ), told as (
      select tickets, array[${answered}]::text[] as keys, ${talliesOfParts}
      from parts join largest using (${keys}) group by ${keys}, tickets
    )
    select null as tickets, '{}' as keys, ${talliesOfParts} from parts
    union all select * from told
    order by tickets desc nulls first, keys`
}

/**
 * What was counted of each group among the tickets received in the period that the reader's row scope shows and the filters leave. Two
 * steps of one statement: the rows are read once and counted to parts, and the parts, which are fewer, make the largest groups and the total.
 */
export async function countGroups(pool: Pool, { actor, period, by }: Wish, query: ThreeRatesQuery): Promise<Groups> {
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
  const text = textOf(by, conditions.join(' and '))
  const rows = await inTransaction(
    pool,
    async (client) => {
      await client.query(memory)
      return (await client.query<Group>(text, values)).rows
    },
    oneMoment,
  )
  const [all = { full: noTally, appraised: noTally }, ...groups] = rows
  return { all, groups }
}
