import type { Pool, PoolClient } from 'pg'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import type { EditionRow } from '../api.ts'

/** Every edition of the rulebook, the oldest first. */
export async function readEditions(database: Pool | PoolClient): Promise<readonly Rulebook[]> {
  const { rows } = await database.query<{ body: Rulebook }>(
    'select body from reference.rulebook_editions order by in_force_from, edition',
  )
  return rows.map(({ body }) => body)
}

/** Whether an edition holds at that moment, held before, or will hold. */
export function stateOf(edition: Rulebook, editions: readonly Rulebook[], at: Moment): EditionRow['state'] {
  if (momentOf(edition.inForceFrom) > at) return 'coming'
  return editionInForce(editions, at) === edition ? 'in-force' : 'past'
}
