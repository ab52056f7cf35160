import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { Training } from '../model-api.ts'

/** The name of the job that trains. */
export const retrainJob = 'classify/retrain'

type Asked = { readonly by: ActorRef; readonly at: Moment }
type Came = { readonly outcome: NonNullable<Training['outcome']>; readonly edition?: string }

const columns = `training, asked_at, asked_by->>'name' as asked_by, step, share, outcome, edition`

/** The last training that was asked for. */
export async function findLastTraining(pool: Pool): Promise<Training | undefined> {
  const { rows } = await pool.query<Training>(
    `select ${columns} from classify.trainings order by asked_at desc, training limit 1`,
  )
  return rows[0]
}

/** Asks the workers for a training, in one statement with the row that tells how far it is; one that waits already is not asked twice. */
export async function askForTraining(pool: Pool, { by, at }: Asked): Promise<void> {
  await pool.query(
    `with asked as (
       insert into classify.trainings (training, asked_at, asked_by, touched_at, step) values ($1, $2, $3, $2, 'waiting')
       on conflict do nothing
     ) select jiesu.enqueue($4)`,
    [randomUUID(), instantOf(at), JSON.stringify(by), JSON.stringify([{ name: retrainJob, payload: {} }])],
  )
}

/**
 * Begins the training that waits, or one of the system's own where none does. Whoever calls holds the lock of trainings: what is
 * open but waits no more was left by a process that ended.
 */
export async function beginTraining(pool: Pool, { by, at }: Asked): Promise<string> {
  await pool.query(
    `update classify.trainings set step = 'ended', outcome = 'failed', touched_at = $1
     where step not in ('waiting', 'ended')`,
    [instantOf(at)],
  )
  const { rows } = await pool.query<{ training: string }>(
    `insert into classify.trainings (training, asked_at, asked_by, touched_at, step) values ($1, $2, $3, $2, 'reading')
     on conflict ((true)) where step <> 'ended' do update set step = 'reading', touched_at = excluded.touched_at
     returning training`,
    [randomUUID(), instantOf(at), JSON.stringify(by)],
  )
  return rows[0]?.training ?? ''
}

/** Writes down how far a training is, 0 to 1. */
export async function tellTraining(
  pool: Pool,
  training: string,
  { step, share, at }: Pick<Training, 'step' | 'share'> & { readonly at: Moment },
): Promise<void> {
  await pool.query(
    `update classify.trainings set step = $2, share = $3, touched_at = $4 where training = $1 and step <> 'ended'`,
    [training, step, share, instantOf(at)],
  )
}

/** Ends a training with what came of it. */
export async function endTraining(
  pool: Pool,
  training: string,
  { outcome, edition, at }: Came & { readonly at: Moment },
): Promise<void> {
  await pool.query(
    `update classify.trainings set step = 'ended', share = 1, outcome = $2, edition = $3, touched_at = $4
     where training = $1`,
    [training, outcome, edition ?? null, instantOf(at)],
  )
}
