import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { tallyColumns } from '#platform/postgres/tally-columns.ts'

/** The counts of both scopes as one row of sums per unit; ratios are left to the rules. */
const sums = {
  name: 'appraise-tallies',
  text: `select lead as unit, ${tallyColumns}
    from appraise.ratings
    where created >= $1 and created < $2 and lead is not null
    group by lead`,
}

/** What was counted of each unit among the tickets received in the period, whichever way it is ranked later. */
export async function talliesOf(pool: Pool, { from, to }: Pick<Period, 'from' | 'to'>): Promise<readonly UnitTally[]> {
  const { rows } = await pool.query<UnitTally>({ ...sums, values: [instantOf(from), instantOf(to)] })
  return rows
}
