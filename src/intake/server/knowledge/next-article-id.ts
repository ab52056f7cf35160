import type { PoolClient } from 'pg'

/** The next free id of the kind K-000123. To be asked under the knowledge base's lock. */
export async function nextArticleId(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ latest: number }>(
    `select coalesce(max(substring(article from 3)::integer), 0) as latest from intake.articles where article ~ '^K-[0-9]{6}$'`,
  )
  return `K-${String((rows[0]?.latest ?? 0) + 1).padStart(6, '0')}`
}
