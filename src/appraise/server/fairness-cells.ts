import pg, { type Pool, type PoolClient } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { type CellText, outcomeWorth } from '../case-sums.ts'
import type { ClosingName } from './recompute-closing.ts'

/** Which tickets: those of a period as they stand, or those of a closing as it fixed them. */
export type CellSource = Pick<Period, 'from' | 'to'> | ClosingName

const sumOf = (values: string) => `sum(weight * (${values}::double precision[])[place])`

/**
 * The answered tickets of the appraised scope, summed up by unit and by all that makes demands hard, weights to four decimals as tallies
 * have them. In which order lines come does not matter: whoever adjusts puts them in one.
 */
const sumsFrom = (table: string, holds: string) => `
  select unit, json_agg(json_build_array(category, level, kind, channel, requester, answers, weights, squares, response, resolution,
      satisfaction, scores, score_squares))::text as lines
  from (
    select unit, category, level, kind, channel, requester, count(*) as answers, sum(weight) as weights,
      sum(weight * weight) as squares, ${sumOf('$4')} as response, ${sumOf('$5')} as resolution,
      ${sumOf('$6')} as satisfaction, ${sumOf('$7')} as scores, ${sumOf('$8')} as score_squares
    from (
      select lead as unit, coalesce(category, '') as category, coalesce(level, '') as level, coalesce(kind, '') as kind,
        coalesce(channel, '') as channel, coalesce(requester, '') as requester,
        round(10000 * round(weight::numeric, 4))::double precision as weight,
        1 + case when contacted then 9 else 0 end
          + case solved when 'solved' then 0 when 'partly' then 3 else 6 end
          + case satisfied when 'satisfied' then 0 when 'basically' then 1 else 2 end as place
      from ${table} where ${holds} and lead = any($3) and valid and not excluded
    ) answered
    group by unit, category, level, kind, channel, requester
  ) cells
  group by unit`

const ofPeriod = {
  name: 'appraise-fairness-cells',
  text: sumsFrom('appraise.ratings', 'created >= $1 and created < $2'),
}
const ofClosing = {
  name: 'appraise-closed-fairness-cells',
  text: sumsFrom('appraise.closed_tickets', 'period = $1 and closing = $2'),
}

type Wanted = { readonly source: CellSource; readonly units: readonly string[]; readonly scoring: RatesScoring }
export type TakeText = (text: CellText) => void

/**
 * Hands over what was answered about these units, summed up for a template, unit by unit as it arrives: a month has many cells, and
 * nobody else is to wait for all of them. [APPRAISE-15]
 */
export function readCells(pool: Pool, { source, units, scoring }: Wanted, take: TakeText): Promise<void> {
  const worth = outcomeWorth(scoring)
  const [query, values] =
    'closing' in source
      ? [ofClosing, [source.period, source.closing]]
      : [ofPeriod, [instantOf(source.from), instantOf(source.to)]]
  return inTransaction(pool, async (client) => {
    // A month of a large city takes longer than a page may.
    await client.query(`set local statement_timeout = '15min'`)
    const { response, resolution, satisfaction, scores, scoreSquares } = worth
    const all = [...values, units, response, resolution, satisfaction, scores, scoreSquares]
    await eachRow(client, new pg.Query({ ...query, values: all }), take)
  })
}

function eachRow(client: PoolClient, query: pg.Query, take: TakeText): Promise<void> {
  return new Promise((resolve, reject) => {
    query
      .on('row', take)
      .on('error', reject)
      .on('end', () => resolve())
    client.query(query)
  })
}
