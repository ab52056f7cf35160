import type { Calendar } from './calendar.ts'
import type { Moment } from './moment.ts'
import { closings, elapsedTime, openTime, type Ruler } from './ruler.ts'

export const limitUnits = ['minutes', 'hours', 'working-hours', 'days', 'working-days'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** How long something may take, in the unit the rule states it in. */
export type Limit = { readonly amount: number; readonly unit: LimitUnit }

const msPerUnit = { minutes: 60_000, hours: 3_600_000, 'working-hours': 3_600_000, days: 86_400_000 } as const

/**
 * The last moment in time for something begun at `from`; later is overdue.
 * - minutes, hours and days are elapsed time, day and night: 7 days end at the same time of day, 7 × 24 h later.
 * - working-hours run only inside opening spans; a limit used up exactly at a closing ends there, not at the next opening.
 * - working-days: the day of the start never counts, worked or not; the limit ends at the closing of the n-th working day
 *   after it (Civil Code arts. 201, 203: the first day is not counted, the last ends when business ends, never on a day off).
 * Throws unless the amount is above zero, and whole for working-days.
 */
export function deadline(from: Moment, limit: Limit, calendar: Calendar): Moment {
  const ruler = rulerOf(limit.unit, calendar)
  return ruler.after(ruler.begin(from), measureOf(limit))
}

/** The ruler a unit is measured with: milliseconds, milliseconds of open time, or closings of working days. */
export function rulerOf(unit: LimitUnit, calendar: Calendar): Ruler {
  if (unit === 'working-days') return closings(calendar)
  return unit === 'working-hours' ? openTime(calendar) : elapsedTime
}

/** How much of its unit's ruler a limit spans, rounded to whole milliseconds. Throws on an amount that is no limit. */
export function measureOf({ amount, unit }: Limit): number {
  const possible = unit === 'working-days' ? Number.isSafeInteger(amount) : Number.isFinite(amount)
  if (!possible || amount <= 0)
    throw new Error(`A limit of ${amount} ${unit} cannot be kept; it must be above zero, and whole for working-days`)
  return Math.max(1, Math.round(amount * measurePerUnit(unit)))
}

/** How much one unit is on its own ruler. */
export function measurePerUnit(unit: LimitUnit): number {
  return unit === 'working-days' ? 1 : msPerUnit[unit]
}
