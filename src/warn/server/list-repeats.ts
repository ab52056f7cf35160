import type { Static } from 'typebox'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import type { RepeatRow, RepeatsAnswer } from '../api.ts'
import { windowStart } from '../window-start.ts'

const most = 200
const dayMs = 86_400_000

/** The fullest groups of repeats within the actor's scope, as the last look over the window found them. */
export async function listRepeats(
  { pool, now, cityAt }: Platform,
  actor: Actor,
): Promise<Static<typeof RepeatsAnswer>> {
  const values: unknown[] = []
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<RepeatRow>(
    `select basis, category, newest, title, place, lead, cardinality(tickets) as count, tickets,
       first_at as first, last_at as last
     from warn.repeats ${scope === '' ? '' : `where ${scope}`}
     order by cardinality(tickets) desc, last_at desc limit ${most}`,
    values,
  )
  const at = now()
  const { rulebook, calendar } = cityAt(at)
  const since = windowStart(at, rulebook.warn.repeats.window, calendar)
  return { rows, count: rows.length, windowDays: Math.round((at - since) / dayMs) }
}
