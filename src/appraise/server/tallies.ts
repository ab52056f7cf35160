import type { Pool } from 'pg'
import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { sumsOfUnits } from './unit-days.ts'

const sums = { name: 'appraise-tallies', text: sumsOfUnits }

/**
 * What was counted of each unit among the tickets received in the period, whichever way it is ranked later. The period begins
 * and ends at midnight.
 */
export async function talliesOf(pool: Pool, { from, to }: Pick<Period, 'from' | 'to'>): Promise<readonly UnitTally[]> {
  const { rows } = await pool.query<UnitTally>({ ...sums, values: [dateOf(from), dateOf(to)] })
  return rows
}
