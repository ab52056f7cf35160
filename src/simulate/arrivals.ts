import { dateOf, minutesOfDay } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { DemandMix } from './api.ts'
import { dayWeight } from './demand-plan.ts'

/** How many demands a minute are to be expected at a moment, of so many a day in a mean season. */
export function arrivalsPerMinute(mix: DemandMix, at: Moment, perDay: number): number {
  const all = mix.hours.reduce((sum, share) => sum + share, 0)
  const hour = (mix.hours[Math.floor(minutesOfDay(at) / 60)] ?? 0) / all
  return (perDay * dayWeight(mix, dateOf(at)) * hour) / 60
}
