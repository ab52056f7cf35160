import { type Rate, share } from '#foundations/statistics/rate.ts'

/** A share 0-1 in percent with one decimal, rounded: 0.9238 is 92.4 %. */
export function percentWords(value: number): string {
  return `${(value * 100).toFixed(1)} %`
}

/** A count as people read it: whole, or with the one decimal that weighted answers give it. */
export function countWords(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1)
}

/** A rate with its denominator: 92.4 % · 485/525; undefined where nothing was counted. */
export function rateWords(rate: Rate): { readonly percent: string; readonly counts: string } | undefined {
  const value = share(rate)
  if (value === undefined) return undefined
  return { percent: percentWords(value), counts: `${countWords(rate.numerator)}/${countWords(rate.denominator)}` }
}

/** A change of shares in percentage points with its direction: ↑ 1.2, ↓ 0.4, → 0.0. */
export function changeWords(change: number): string {
  const points = Math.abs(change * 100).toFixed(1)
  if (points === '0.0') return '→ 0.0'
  return `${change > 0 ? '↑' : '↓'} ${points}`
}
