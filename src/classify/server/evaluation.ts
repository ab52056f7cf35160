import type { Pool } from 'pg'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { EvaluationAnswer } from '../model-api.ts'

/** Months from and to, both included, such as `2026-09`; and whose tickets. */
export type EvaluationAsked = { readonly from: string; readonly to: string; readonly actor: Pick<Actor, 'scope'> }

/** Decided by a person, who had a proposal before them: what agreement is counted over. */
const byPerson = 'proposed is not null and decided_by is null'

/**
 * Proposals against choices in those months, within the reader's area. What a model decided and no person looked at is counted as
 * automatic and not as agreement.
 */
export async function readEvaluation(pool: Pool, { from, to, actor }: EvaluationAsked): Promise<EvaluationAnswer> {
  const values = [from, to, `${actor.scope.area}%`]
  const inArea = actor.scope.area.length < 6 ? `$3::text is not null` : 'place like $3'
  const where = `where chosen is not null and month between $1 and $2 and ${inArea}`
  const rowsOf = async <Row extends object>(text: string) => (await pool.query<Row>(text, values)).rows
  const [months, pairs, certainty, mix] = await Promise.all([
    rowsOf<EvaluationAnswer['months'][number]>(
      `select month, count(*) as decided, count(*) filter (where ${byPerson}) as proposed,
         count(*) filter (where ${byPerson} and proposed = chosen) as agreed,
         count(*) filter (where decided_by is not null) as automatic
       from classify.judged ${where} group by month order by month`,
    ),
    rowsOf<EvaluationAnswer['pairs'][number]>(
      `select chosen, proposed, count(*) as count from classify.judged ${where} and decided_by is null
       group by chosen, proposed order by count desc, chosen, proposed`,
    ),
    rowsOf<EvaluationAnswer['certainty'][number]>(
      `select least(9, floor(probability * 10))::int as tenth, count(*) as count,
         count(*) filter (where proposed = chosen) as agreed, sum(probability) as sum
       from classify.judged ${where} and ${byPerson} and probability is not null group by 1 order by 1`,
    ),
    rowsOf<EvaluationAnswer['mix'][number]>(
      `select month, chosen, count(*) as count from classify.judged ${where} group by month, chosen order by month, chosen`,
    ),
  ])
  return { months, pairs, certainty, mix }
}
