import { festivalOn } from '#foundations/calendar/festivals.ts'
import { type LocalDate, weekdayOf } from '#foundations/calendar/local-time.ts'
import type { DemandMix } from './api.ts'
import { fitsLeaf } from './leaf-pattern.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A leaf of the mix with its share of all demands (0-1) in a season without pulses. */
export type MixedLeaf = {
  readonly leaf: string
  readonly share: number
  readonly kinds: Readonly<Record<string, number>>
}

/** All leaves of the mix. */
export function leavesOf({ tops }: Pick<DemandMix, 'tops'>): readonly MixedLeaf[] {
  return Object.values(tops).flatMap((top) =>
    Object.entries(top.leaves).map(([leaf, { weight, kinds }]) => ({ leaf, share: top.share * weight, kinds })),
  )
}

/** By how much the pulses of that date raise or lower a leaf's demands: 8.5 for heat when heating starts, 1 mostly. */
export function seasonFactor({ pulses }: Pick<DemandMix, 'pulses'>, leaf: string, date: LocalDate): number {
  const fitting = pulses.filter((pulse) => isIn(pulse, date) && pulse.leaf.some((pattern) => fitsLeaf(pattern, leaf)))
  return fitting.reduce((product, { factor }) => product * factor, 1)
}

/** By how much a date has more or fewer demands than the mean of all dates, leaves aside: weekday and Spring Festival. */
export function dayFactor(mix: Pick<DemandMix, 'weekdays' | 'spring_festival_week_factor'>, date: LocalDate): number {
  const ofWeekday = mix.weekdays[weekdays[weekdayOf(date) - 1] ?? ''] ?? 1
  return ofWeekday * (festivalOn(date) === 'Spring Festival' ? mix.spring_festival_week_factor : 1)
}

/** Both ends count; a pulse from December to January spans the year's end. */
function isIn({ from, to }: DemandMix['pulses'][number], date: LocalDate): boolean {
  const day = date.slice(5)
  return from <= to ? from <= day && day <= to : day >= from || day <= to
}
