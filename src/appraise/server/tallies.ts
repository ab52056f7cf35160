import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'

/** The counts of both scopes as one row of sums per unit; ratios are left to the rules. */
const sums = {
  name: 'appraise-tallies',
  text: `select lead as unit,
      json_build_object(
        'volume', count(*),
        'valid', count(*) filter (where valid),
        'contacted', count(*) filter (where valid and contacted),
        'solved', count(*) filter (where valid and solved = 'solved'),
        'partly', count(*) filter (where valid and solved = 'partly'),
        'satisfied', count(*) filter (where valid and satisfied = 'satisfied'),
        'basically', count(*) filter (where valid and satisfied = 'basically')) as "full",
      json_build_object(
        'volume', count(*) filter (where not excluded),
        'valid', count(*) filter (where not excluded and valid),
        'contacted', count(*) filter (where not excluded and valid and contacted),
        'solved', count(*) filter (where not excluded and valid and solved = 'solved'),
        'partly', count(*) filter (where not excluded and valid and solved = 'partly'),
        'satisfied', count(*) filter (where not excluded and valid and satisfied = 'satisfied'),
        'basically', count(*) filter (where not excluded and valid and satisfied = 'basically')) as appraised
    from appraise.ratings
    where created >= $1 and created < $2 and lead is not null
    group by lead`,
}

/** What was counted of each unit among the tickets received in the period, whichever way it is ranked later. */
export async function talliesOf(pool: Pool, { from, to }: Pick<Period, 'from' | 'to'>): Promise<readonly UnitTally[]> {
  const { rows } = await pool.query<UnitTally>({ ...sums, values: [instantOf(from), instantOf(to)] })
  return rows
}
