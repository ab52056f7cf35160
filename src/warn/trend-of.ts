import type { Moment } from '#foundations/calendar/moment.ts'

/** How many of the moments fall into each of so many equal spans from one moment to another, the oldest first. */
export function trendOf(moments: readonly Moment[], from: Moment, to: Moment, spans: number): readonly number[] {
  const counts = Array.from({ length: spans }, () => 0)
  for (const moment of moments) {
    const span = Math.min(spans - 1, Math.max(0, Math.floor(((moment - from) / (to - from)) * spans)))
    counts[span] = (counts[span] ?? 0) + 1
  }
  return counts
}
