import type { Pool } from 'pg'
import type { ChangeRow } from '../api.ts'
import { differencesOf, type Json } from '../differences-of.ts'
import type { Difference } from '../events.ts'

type Kept = Omit<ChangeRow, 'differences'> & {
  readonly rewritten: readonly { readonly before: Json; readonly after: Json }[]
  readonly recorded: readonly Difference[]
}

const defaultLimit = 50
/** Items of a change that a page shows; a first load adds thousands. */
const shownItems = 40

const first = (list: string) => `coalesce(jsonb_path_query_array(what->'${list}', '$[0 to ${shownItems - 1}]'), '[]')`
const count = (list: string) => `coalesce(jsonb_array_length(what->'${list}'), 0)`

/** One page of changes before the given position, the newest first; read onward by position. */
export async function readChanges(
  pool: Pool,
  { subject, after, limit = defaultLimit }: { subject?: string; after?: string; limit?: number },
): Promise<{ rows: ChangeRow[]; next: string | null }> {
  const { rows } = await pool.query<Kept>(
    `select position, at, actor as by, subject, ${count('added')} as added, ${count('changed')} as changed,
       ${count('removed')} as removed, ${first('added')} as "addedCodes", ${first('changed')} as rewritten,
       ${first('differences')} as recorded
     from reference.changes
     where ($1::text is null or subject = $1) and ($2::bigint is null or position < $2)
     order by position desc limit $3`,
    [subject ?? null, after ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit).map(rowOf)
  return { rows: shown, next: rows.length > limit ? String(shown.at(-1)?.position) : null }
}

function rowOf({ rewritten, recorded, by, ...row }: Kept): ChangeRow {
  const { name, role } = by
  const differences = [...recorded, ...rewritten.flatMap(({ before, after }) => differencesOf([before], [after]))]
  return { ...row, by: { name, role }, differences: differences.slice(0, shownItems) }
}
