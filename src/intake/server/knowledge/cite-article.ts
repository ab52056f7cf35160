import type { Pool } from 'pg'
import type { AnswerTicket, Cited } from '../../answer-ticket.ts'

export type Answer = { readonly answer: string; readonly article?: string; readonly articleVersion?: number }

/** An answer as the rule judges it: what it names of the knowledge base, with the version in force and how long that holds. [INTAKE-06] */
export async function withCited(pool: Pool, { answer, article, articleVersion }: Answer): Promise<AnswerTicket> {
  if (article === undefined) return { answer }
  const { rows } = await pool.query<NonNullable<Cited['inForce']>>(
    'select version, begins::text as "from", ends::text as "to" from intake.article_index where article = $1',
    [article],
  )
  return {
    answer,
    cited: {
      article,
      ...(articleVersion === undefined ? {} : { version: articleVersion }),
      ...(rows[0] === undefined ? {} : { inForce: rows[0] }),
    },
  }
}
