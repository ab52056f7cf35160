import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { isKeepable } from '#foundations/text/is-keepable.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { Platform } from '#platform/platform.ts'

/** A question is kept no longer than this: enough to see what was missed. */
const longestQuery = 60

/**
 * Counts a search that found nothing or nothing of use. Personal numbers are taken out, and what is no question of a few words
 * is not kept at all: it may be somebody's story. False where nothing is kept.
 */
export async function keepUnanswered(
  pool: Pool,
  { query, found, at }: { readonly query: string; readonly found: number; readonly at: Moment },
): Promise<boolean> {
  const asked = liftPersonalNumbers(query).text.replace(/\s+/g, ' ').trim()
  if (asked.length < 2 || asked.length > longestQuery || !isKeepable(asked)) return false
  await pool.query(
    `insert into intake.unanswered_searches as known (query, times, found_nothing, first, latest) values ($1, 1, $2, $3, $3)
     on conflict (query) do update set latest = excluded.latest, settled_at = null,
       times = 1 + case when known.settled_at is null then known.times else 0 end,
       found_nothing = excluded.found_nothing + case when known.settled_at is null then known.found_nothing else 0 end`,
    [asked, found === 0 ? 1 : 0, instantOf(at)],
  )
  return true
}

/** The searches that wait for an article, the most frequent first. */
export async function listUnanswered(pool: Pool) {
  const { rows } = await pool.query<{
    query: string
    times: number
    foundNothing: number
    first: string
    latest: string
  }>(
    `select query, times, found_nothing as "foundNothing", first, latest from intake.unanswered_searches
     where settled_at is null order by times desc, query limit 200`,
  )
  return rows
}

/** Takes a search off the list: an article was written, or none is wanted. */
export async function settleUnanswered(pool: Pool, query: string, at: Moment): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update intake.unanswered_searches set settled_at = $2 where query = $1 and settled_at is null',
    [query, instantOf(at)],
  )
  return rowCount === 1
}

/** Counts a search in the place of an operator, as one of the platform's present. */
export async function keepSearch(
  { pool, now }: Pick<Platform, 'pool' | 'now'>,
  { input }: { readonly input: { readonly query: string; readonly found: number } },
) {
  const kept = await keepUnanswered(pool, { ...input, at: now() })
  return kept ? ({ accepted: true } as const) : ({ accepted: false, reason: 'no-question' } as const)
}
