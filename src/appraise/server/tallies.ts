import type { Pool } from 'pg'
import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { noTally, sumTallies } from '#foundations/three-rates/three-rates.ts'
import { readUnitDays } from './unit-days.ts'

type Span = Pick<Period, 'from' | 'to'>

/**
 * What was counted of each unit among the tickets received in the period, whichever way it is ranked later. The period begins
 * and ends at midnight.
 */
export async function talliesOf(pool: Pool, period: Span): Promise<readonly UnitTally[]> {
  const rows = await readUnitDays(pool, daysOf(period))
  return [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, parts]) => ({
    unit,
    full: sumTallies(parts.map(({ tally }) => tally)),
    appraised: parts.find(({ excluded }) => !excluded)?.tally ?? noTally,
  }))
}

/** The same in the appraised scope alone: what another period is compared with. */
export async function appraisedTalliesOf(
  pool: Pool,
  period: Span,
): Promise<readonly Pick<UnitTally, 'unit' | 'appraised'>[]> {
  const rows = await readUnitDays(pool, daysOf(period), 'appraised')
  return rows.map(({ unit, tally }) => ({ unit, appraised: tally }))
}

function daysOf({ from, to }: Span) {
  return { from: dateOf(from), to: dateOf(to) }
}
