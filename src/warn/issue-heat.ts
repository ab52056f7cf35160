import type { Calendar } from '#foundations/calendar/calendar.ts'
import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'

/** What of an issue makes it hot: its demands, how many asked, the likes and dislikes, and when it began and was last said. */
export type Weather = {
  readonly size: number
  readonly requesters: number
  readonly votes: number
  readonly from: Moment
  readonly to: Moment
}

const dayMs = 86_400_000

/**
 * How hot an issue is at a moment: (requesters + again × further demands + votes × log2(1 + votes)) × (1 + lasting × log2(1 + days it
 * has lasted)) × 0.5 ^ (time since the last demand ÷ half-life). Never negative; more demands never cool it. [WARN-03]
 */
export function heatOf(
  { size, requesters, votes, from, to }: Weather,
  at: Moment,
  { again, votes: voice, lasting, halfLife }: Rulebook['warn']['hotIssues']['heat'],
  calendar: Calendar,
): number {
  const asked = requesters + again * (size - requesters) + voice * Math.log2(1 + votes)
  const lasted = 1 + lasting * Math.log2(1 + (to - from) / dayMs)
  const quiet = Math.max(0, at - to) / (deadline(to, halfLife, calendar) - to)
  return asked * lasted * 0.5 ** quiet
}
