import type { PoolClient } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { RulebookApproved } from '../events.ts'

/** Keeps an approved edition and journals by whom and what it changes, in one statement. */
export async function writeEdition(
  client: PoolClient,
  edition: Rulebook,
  { at, inForceFrom, replaces, differences, edition: name }: RulebookApproved,
  by: Actor,
): Promise<void> {
  await client.query(
    `with kept as (insert into reference.rulebook_editions (edition, in_force_from, body) values ($1, $2, $3))
     insert into reference.changes (at, actor, subject, what) values ($4, $5, 'rulebook_editions', $6)`,
    [
      ...[name, inForceFrom, JSON.stringify(edition)],
      ...[instantOf(at), JSON.stringify(refOf(by))],
      JSON.stringify({ added: [name], changed: [], removed: [], replaces, differences }),
    ],
  )
}
