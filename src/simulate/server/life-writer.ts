import type { Platform } from '#platform/platform.ts'
import { commit, type Entry, readColumns } from '#platform/postgres/commit.ts'
import { isTaken } from '#platform/postgres/journal.ts'
import { makeWriter } from '#platform/postgres/writer.ts'

/** Lives that share one commit, and commits under way at once: enough to keep two processors busy. */
const [batch, lanes] = [125, 2]

/** Writes whole lives, many to a commit. */
export async function openLifeWriter({ pool }: Pick<Platform, 'pool'>): Promise<(entry: Entry) => Promise<void>> {
  const columns = await readColumns(pool)
  return makeWriter({ commit: (entries) => commit(pool, columns, entries), isTaken, lanes, batch })
}
