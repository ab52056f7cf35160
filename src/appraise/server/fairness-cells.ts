import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'

/** The cells of one unit as the database wrote them: JSON of lines in the order of `cellsIn`. */
export type CellText = { readonly unit: string; readonly lines: string }

/**
 * The answered tickets of the appraised scope, summed up by unit and by all that makes demands hard. The text of each unit stays
 * unread here: a month has many cells, and reading them is for a thread.
 */
const sums = {
  name: 'appraise-fairness-cells',
  text: `select unit, json_agg(json_build_array(category, level, kind, channel, requester, answers, weight, squares, response, resolution,
        satisfaction, scores, score_squares))::text as lines
    from (
      select unit, category, level, kind, channel, requester, count(*) as answers, sum(weight) as weight,
        sum(weight * weight) as squares, sum(weight * response) as response, sum(weight * resolution) as resolution,
        sum(weight * satisfaction) as satisfaction, sum(weight * score) as scores, sum(weight * score * score) as score_squares
      from (
        select lead as unit, coalesce(category, '') as category, coalesce(level, '') as level, coalesce(kind, '') as kind, channel,
          requester, weight, response, resolution, satisfaction,
          $6::double precision * response + $7::double precision * resolution + $8::double precision * satisfaction as score
        from appraise.ratings,
          lateral (select contacted::int as response,
            case solved when 'solved' then 1 when 'partly' then $4::double precision else 0 end as resolution,
            case satisfied when 'satisfied' then 1 when 'basically' then $5::double precision else 0 end as satisfaction) counted
        where created >= $1 and created < $2 and lead = any($3) and valid and not excluded
      ) answered
      group by unit, category, level, kind, channel, requester
      order by unit, category, level, kind, channel, requester
    ) cells
    group by unit order by unit`,
}

/** What was answered in a period about these units, summed up for a template. [APPRAISE-15] */
export async function readCells(
  pool: Pool,
  units: readonly string[],
  { period: { from, to }, scoring }: { readonly period: Pick<Period, 'from' | 'to'>; readonly scoring: RatesScoring },
): Promise<readonly CellText[]> {
  const { partlyWeight, basicallyWeight, weights } = scoring
  return inTransaction(pool, async (client) => {
    // A month of a large city takes longer than a page may.
    await client.query(`set local statement_timeout = '15min'`)
    const { rows } = await client.query<CellText>({
      ...sums,
      values: [
        ...[instantOf(from), instantOf(to), units, partlyWeight, basicallyWeight],
        ...[weights.response, weights.resolution, weights.satisfaction],
      ],
    })
    return rows
  })
}
