import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import type { Pulse } from '../api.ts'
import { findHistory, type History } from './histories.ts'

/** Whether the demo city goes on living: it does unless somebody stopped it. */
export async function isBeating(pool: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await pool.query<{ beating: boolean }>('select beating from simulate.pulse')
  return rows[0]?.beating ?? true
}

/** The history from which the demo city lives on; undefined where it stands still, is not told to its end, or is no demo. */
export async function findLivingHistory({
  pool,
  config,
}: Pick<Platform, 'pool' | 'config'>): Promise<History | undefined> {
  if (!config.demo || config.demoTempo === 0 || !(await isBeating(pool))) return undefined
  const history = await findHistory(pool)
  return history?.ended === true ? history : undefined
}

/** Stops the demo city or lets it go on, and notes who did. */
export async function setPulse(pool: Pick<Pool, 'query'>, beating: boolean, by: string, at: Moment): Promise<void> {
  await pool.query(
    `insert into simulate.pulse (beating, by, at) values ($1, $2, $3)
     on conflict on constraint pulse_pkey do update set beating = excluded.beating, by = excluded.by, at = excluded.at`,
    [beating, by, instantOf(at)],
  )
}

/** The pulse with the history the city was made from. */
export async function readPulse({ pool, config }: Pick<Platform, 'pool' | 'config'>): Promise<Pulse> {
  const beating = await isBeating(pool)
  const tempo = config.demoTempo
  const history = await findHistory(pool)
  if (history === undefined) return { beating, tempo }
  const { seed, from, until, demands } = history
  return {
    beating,
    tempo,
    seed,
    from: instantOf(from),
    until: instantOf(until),
    ...(demands === undefined ? {} : { tickets: demands }),
  }
}
