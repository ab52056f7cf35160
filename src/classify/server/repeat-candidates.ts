import type { Pool } from 'pg'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Actor, TicketId } from '#foundations/journal/envelope.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'

/** What is looked for among the tickets received since an instant; a part that is not known finds nothing. */
export type Sought = {
  readonly since: Moment
  /** The keys of each band of the text, one for each span of the time looked over. */
  readonly bands: readonly (readonly number[])[]
  readonly category?: string
  /** The area in which a demand of that category is of the same place. */
  readonly area?: string
  /** The blind indexes under which the requester's phone may be kept. */
  readonly phones: readonly Buffer[]
  /** The ticket itself is no repeat of its own. */
  readonly not?: TicketId
}

/** A ticket worth comparing, and whether its requester is the same. */
export type Found = { readonly ticket: TicketId; readonly sameRequester: boolean }

/** So many of each kind are compared in full: more than a person can look at, fewer than would be slow. */
const most = 12

/** The tickets within the actor's row scope that may have said the same before: by text, by requester, by place. */
export async function findCandidates(pool: Pool, actor: Actor, sought: Sought): Promise<readonly Found[]> {
  const { since, bands, category, area, phones, not } = sought
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const [from, other] = [
    bind(instantOf(since) satisfies Instant),
    not === undefined ? '' : `and ticket <> ${bind(not)}`,
  ]
  const scope = scopeCondition(actor, bind)
  const bounds = `received >= ${from} ${other} ${scope === '' ? '' : `and ${scope}`} order by received desc limit ${most}`
  const parts: string[] = []
  if (bands.length > 0) parts.push(alike(bands, { from, other, scope, bind }))
  if (category !== undefined && phones.length > 0)
    parts.push(`select ticket, true as "sameRequester" from personal.requesters join classify.matters using (ticket)
      where phone_index = any(${bind(phones)}) and category = ${bind(category)} and ${bounds}`)
  if (category !== undefined && area !== undefined)
    parts.push(`select ticket, false as "sameRequester" from classify.matters
      where category = ${bind(category)} and place like ${bind(`${area}%`)} and ${bounds}`)
  if (parts.length === 0) return []
  const { rows } = await pool.query<Found>(
    `select ticket, bool_or("sameRequester") as "sameRequester" from (${parts.map((part) => `(${part})`).join(' union all ')}) found
     group by ticket`,
    values,
  )
  return rows
}

type Bounds = {
  readonly from: string
  readonly other: string
  readonly scope: string
  readonly bind: (value: unknown) => string
}

/** Of one band's key no more are looked at, the oldest first: of a flood of one text, those that may be its head. */
const mostOfOneKey = 200

/**
 * Those that share most bands first. The materialized part keeps the planner from reading the table for the sake of the
 * limit: it takes every key for a frequent one.
 */
function alike(bands: Sought['bands'], { from, other, scope, bind }: Bounds): string {
  const within = scope === '' ? '' : `and ticket in (select ticket from classify.matters where ${scope})`
  return `select ticket, false as "sameRequester" from unnest(${bind(bands.flat())}::integer[]) as key, lateral (
      with same as materialized (
        select ticket, received from classify.fingerprints where bands @> array[key] and received >= ${from} ${other} ${within}
      ) select * from same limit ${mostOfOneKey}
    ) met group by ticket order by count(*) desc, max(received) desc limit ${most}`
}
