import type { Pool, PoolClient } from 'pg'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { DemandExample } from '#platform/learning/demand-model.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { referenceLock } from '#platform/reference/load-city.ts'
import type { ModelFigures, ModelRow } from '../model-api.ts'

const columns = 'edition, trained_at, in_force_from, examples, newest, seed, figures'

/** Every model that was trained, the newest first, at most so many. */
export async function listModels(pool: Pool, most: number): Promise<readonly ModelRow[]> {
  const { rows } = await pool.query<ModelRow>(
    `select ${columns} from reference.models order by trained_at desc, edition desc limit $1`,
    [most],
  )
  return rows
}

/** The edition in force at an instant. */
export async function findModelInForce(pool: Pool, at: Moment): Promise<string | undefined> {
  const { rows } = await pool.query<{ edition: string }>(
    `select edition from reference.models where in_force_from <= $1 order by in_force_from desc, edition desc limit 1`,
    [instantOf(at)],
  )
  return rows[0]?.edition
}

/** A demand that a person classified, and when. */
export type KnownExample = DemandExample & { readonly decidedAt: Instant }

/** What people classified, oldest first: the newest ones, at most so many. What a model decided is nothing to learn from. */
export async function readExamples(pool: Pool, most: number): Promise<readonly KnownExample[]> {
  const { rows } = await pool.query<KnownExample>(
    `select f.body->>'title' as title, f.body->>'text' as text, j.chosen as category, j.kind, j.decided_at as "decidedAt"
     from (select ticket, chosen, kind, decided_at from classify.judged
           where chosen is not null and decided_by is null order by decided_at desc, ticket desc limit $1) j
     join journal.facts f on f.ticket = j.ticket and f.position = 1
     order by j.decided_at, j.ticket`,
    [most],
  )
  return rows
}

/** How many classifications by people there are, counted up to the most that are learnt from. */
export async function countExamples(pool: Pool, most: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) from (select 1 from classify.judged where chosen is not null and decided_by is null limit $1) known`,
    [most],
  )
  return rows[0]?.count ?? 0
}

export type TrainedModel = {
  readonly live: boolean
  readonly at: Moment
  readonly by: ActorRef
  readonly examples: number
  readonly newest: Instant
  readonly seed: number
  readonly figures: ModelFigures
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/**
 * Keeps a model that was judged, under the date it was trained on: in force from now on and journalled, or refused and without
 * date and parts. Answers its edition. [CLASSIFY-05]
 */
export function keepModel(pool: Pool, model: TrainedModel): Promise<string> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
    const edition = await freeName(client, dateOf(model.at))
    const { live, at, by, examples, newest, seed, figures, parts } = model
    await client.query(
      `insert into reference.models (edition, trained_at, in_force_from, examples, newest, seed, figures)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [edition, instantOf(at), live ? instantOf(at) : null, examples, newest, seed, JSON.stringify(figures)],
    )
    for (const [part, bytes] of parts)
      await client.query('insert into reference.model_parts (edition, part, bytes) values ($1, $2, $3)', [
        edition,
        part,
        Buffer.from(bytes),
      ])
    if (live) await journal(client, edition, { at, by })
    return edition
  })
}

async function freeName(client: PoolClient, date: string): Promise<string> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*) from reference.models where edition = $1 or edition like $2',
    [date, `${date}-%`],
  )
  const count = rows[0]?.count ?? 0
  return count === 0 ? date : `${date}-${count + 1}`
}

async function journal(client: PoolClient, edition: string, { at, by }: { at: Moment; by: ActorRef }): Promise<void> {
  await client.query(`insert into reference.changes (at, actor, subject, what) values ($1, $2, 'models', $3)`, [
    instantOf(at),
    JSON.stringify(by),
    JSON.stringify({ added: [edition], changed: [], removed: [] }),
  ])
}
