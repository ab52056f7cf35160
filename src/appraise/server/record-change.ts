import type { PoolClient } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'

/** What happened to something that is no ticket, by whom and when; `added` names it. */
export type Change = {
  readonly subject: string
  readonly added: readonly string[]
  readonly at: Moment
  readonly by: Actor
  readonly [detail: string]: unknown
}

/** Writes into the city's journal of changes, in the transaction that makes the change. */
export async function recordChange(client: PoolClient, { subject, at, by, ...what }: Change): Promise<void> {
  await client.query('insert into reference.changes (at, actor, subject, what) values ($1, $2, $3, $4)', [
    ...[instantOf(at), JSON.stringify(refOf(by)), subject],
    JSON.stringify({ changed: [], removed: [], ...what }),
  ])
}
