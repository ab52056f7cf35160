import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Actor, TicketId } from '#foundations/journal/envelope.ts'
import type { AssistSettings } from '../config/assist-settings.ts'
import { inTransaction } from '../postgres/transaction.ts'
import type { Completion } from './complete.ts'

export type Purpose = 'summary' | 'category' | 'reply'

/** One use of the language model, as it is written down: never what was said. */
export type Use = {
  readonly use: string
  readonly actor: Actor
  readonly purpose: Purpose
  readonly ticket: TicketId
  readonly at: Moment
  /** Tokens set aside until it is known how many it took. */
  readonly tokens: number
}

/** Why it is not asked now: the day's requests or the month's tokens are used up, or it failed too often just now. */
export type NotNow = 'assist-over-budget' | 'assist-resting'

/** After so many failures in a row it is left alone for a minute. */
const failuresInRow = 3
const restMilliseconds = 60_000
const budgetLock = 0x617373697374

const state = `select
  count(*) filter (where at >= date_trunc('day', $1::timestamptz, 'Asia/Shanghai')) as requests,
  coalesce(sum(tokens), 0)::integer as tokens,
  (select count(*) from (select outcome, at from jiesu.assist_uses where outcome <> 'asked' order by at desc limit ${failuresInRow}) last
   where outcome in ('late', 'unreachable', 'refused') and at > $1::timestamptz - interval '${restMilliseconds} milliseconds') as failures
  from jiesu.assist_uses where at >= date_trunc('month', $1::timestamptz, 'Asia/Shanghai')`

/** Sets aside what a use may take and writes it down, or says why it may not be. One after the other, so that none slips past. */
export function beginUse(
  pool: Pool,
  { assistDailyRequests, assistMonthlyTokens, assistModel }: AssistSettings,
  { use, actor, purpose, ticket, at, tokens }: Use,
): Promise<NotNow | undefined> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [budgetLock])
    const { rows } = await client.query<{ requests: number; tokens: number; failures: number }>(state, [instantOf(at)])
    const used = rows[0] ?? { requests: 0, tokens: 0, failures: 0 }
    if (used.requests >= assistDailyRequests || used.tokens + tokens > assistMonthlyTokens) return 'assist-over-budget'
    if (used.failures >= failuresInRow) return 'assist-resting'
    await client.query(
      `insert into jiesu.assist_uses (use, at, person, role, purpose, ticket, model, outcome, tokens)
       values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8)`,
      [use, instantOf(at), actor.person, actor.role, purpose, ticket, assistModel, tokens],
    )
    return undefined
  })
}

/** Writes down how a use ended, what it took of the budget and how many milliseconds. */
export async function endUse(
  pool: Pool,
  { ticket, use }: Pick<Use, 'ticket' | 'use'>,
  { outcome, tokens }: Pick<Completion, 'outcome' | 'tokens'>,
  took: number,
): Promise<void> {
  await pool.query(
    `update jiesu.assist_uses set outcome = $3, tokens = coalesce($4, tokens), took = $5
     where ticket = $1 and use = $2`,
    [ticket, use, outcome, tokens ?? null, took],
  )
}

/** Keeps that somebody took over what they had drafted; false where they had no such draft. */
export async function adoptUse(
  pool: Pool,
  { ticket, use }: { readonly ticket: string; readonly use: string },
  { person }: Actor,
  at: Moment,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update jiesu.assist_uses set adopted_at = coalesce(adopted_at, $4)
     where ticket = $1 and use = $2 and person = $3 and outcome = 'answered'`,
    [ticket, use, person, instantOf(at)],
  )
  return rowCount === 1
}
