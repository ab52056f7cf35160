import { type Rate, share } from '#foundations/statistics/rate.ts'
import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import type { Indicator, LivingIndex, Measure } from './api.ts'

/** What was counted of some rows: how many there were, and the parts of the figure; `denominator` may be weighted. */
export type Counted = {
  readonly rows: number
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** A figure as it is shown, never without what it is of; `few` where its cases are too few to say anything. */
export type Figure = {
  readonly cases: number
  readonly value?: number
  readonly rate?: Rate
  readonly interval?: Interval
  readonly few?: true
}

/** Whether the figure is a share 0-1, to be shown in per cent. */
export function isShare({ take }: Pick<Measure, 'take'>): boolean {
  return take === 'share' || take === 'points' || take === 'ratio'
}

/** The figure of what was counted. A share over fewer than `leastCases` rows is none; intervals are for unweighted shares of rows. [APPRAISE-18] */
export function figureOf(measure: Measure, counted: Counted, leastCases: number): Figure {
  const { rows: cases, value, numerator, denominator } = counted
  if (!isShare(measure)) return value === null ? { cases, few: true } : { cases, value }
  if (numerator === null || denominator === null || denominator <= 0 || cases < leastCases) return { cases, few: true }
  const rate = { numerator, denominator }
  const interval = measure.take === 'share' && !measure.weighted ? wilsonInterval(rate) : undefined
  return { cases, value: numerator / denominator, rate, ...(interval === undefined ? {} : { interval }) }
}

/** A cell of an index: 0-100 where every part has enough cases, and the parts it is of. */
export type IndexCell = { readonly value?: number; readonly parts: readonly Figure[] }

/** The index of one tag in one area: each part's share, or what is left of it where less is better, by the weights of the parts. [APPRAISE-18] */
export function indexCell(
  index: LivingIndex,
  indicators: ReadonlyMap<string, Pick<Indicator, 'better'>>,
  parts: readonly Figure[],
): IndexCell {
  let sum = 0
  for (const [at, { indicator, weight }] of index.parts.entries()) {
    const rate = parts[at]?.rate
    const part = rate && share(rate)
    if (part === undefined) return { parts }
    sum += weight * (indicators.get(indicator)?.better === 'less' ? 1 - part : part)
  }
  return { value: 100 * sum, parts }
}

/** The index of an area: the cells that have a value by the weights of their tags, and how many of the tags those are; too few give none. */
export function indexTotal(
  { tags, leastTags }: LivingIndex,
  cells: ReadonlyMap<string, IndexCell>,
): { readonly value?: number; readonly tags: number } {
  let [sum, weights, counted] = [0, 0, 0]
  for (const { tag, weight } of tags) {
    const value = cells.get(tag)?.value
    if (value === undefined) continue
    sum += weight * value
    weights += weight
    counted++
  }
  return counted < leastTags ? { tags: counted } : { value: sum / weights, tags: counted }
}
