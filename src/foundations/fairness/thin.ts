import type { Cluster } from '#foundations/statistics/random-intercept.ts'

/** Log odds nearer than this are taken as one; a score changes by less than a thousandth of a point. */
const width = 0.02

export type Trial = { readonly offset: number; readonly trials: number; readonly good: number }

/** Trials of nearly the same log odds as one cell, so that many small cells become few. */
export function thinned(cells: readonly Trial[]): Cluster {
  const sums = new Map<number, { trials: number; good: number; offset: number }>()
  for (const { offset, trials, good } of cells) {
    const key = Math.round(offset / width)
    const sum = sums.get(key) ?? { trials: 0, good: 0, offset: 0 }
    sums.set(key, { trials: sum.trials + trials, good: sum.good + good, offset: sum.offset + offset * trials })
  }
  const kept = [...sums.values()].filter(({ trials }) => trials > 0)
  return {
    trials: Float64Array.from(kept, ({ trials }) => trials),
    good: Float64Array.from(kept, ({ good }) => good),
    offset: Float64Array.from(kept, ({ offset, trials }) => offset / trials),
  }
}
