import type { Rate } from '#foundations/statistics/rate.ts'

/** How many tickets were proposed as one category and classified as another, or the same; no proposal is null. */
export type ProposedAndChosen = { readonly chosen: string; readonly proposed: string | null; readonly count: number }

/** One class of a confusion matrix: of those proposed as it, how many were right; of those that were it, how many were found. */
export type ClassRates = { readonly code: string; readonly precision: Rate; readonly recall: Rate }

export type Confusions = {
  /** The classes, those with most tickets first. */
  readonly classes: readonly ClassRates[]
  /** Tickets by what they were classified as and what was proposed; `''` where nothing was. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * The class of a category one level below a code of the path (`heat` → `heat.indoor`), at the top for `''`; undefined outside it. A
 * leaf's code has three parts.
 */
export function classUnder(under: string, category: string): string | undefined {
  if (under === '') return category.split('.')[0]
  if (!category.startsWith(`${under}.`)) return undefined
  return category
    .split('.')
    .slice(0, under.split('.').length + 1)
    .join('.')
}

/** What else was proposed for tickets of the part that is looked at. */
export const elsewhere = '*'

/** Proposals against choices among the classes below a code, counted; a proposal from outside is `elsewhere`. */
export function confusionsUnder(under: string, pairs: readonly ProposedAndChosen[]): Confusions {
  const cells = new Map<string, Map<string, number>>()
  for (const { chosen, proposed, count } of pairs) {
    const row = classUnder(under, chosen)
    if (row === undefined) continue
    const column = proposed === null ? '' : (classUnder(under, proposed) ?? elsewhere)
    const counts = cells.get(row) ?? new Map<string, number>()
    cells.set(row, counts.set(column, (counts.get(column) ?? 0) + count))
  }
  const classes = [...cells.keys()].map((code) => ratesOf(code, under, pairs))
  return { cells, classes: classes.toSorted((a, b) => b.recall.denominator - a.recall.denominator) }
}

function ratesOf(code: string, under: string, pairs: readonly ProposedAndChosen[]): ClassRates {
  let [right, proposedAsIt, wasIt] = [0, 0, 0]
  for (const { chosen, proposed, count } of pairs) {
    const is = classUnder(under, chosen) === code
    const seemed = proposed !== null && classUnder(under, proposed) === code
    if (is) wasIt += count
    if (seemed) proposedAsIt += count
    if (is && seemed) right += count
  }
  return {
    code,
    precision: { numerator: right, denominator: proposedAsIt },
    recall: { numerator: right, denominator: wasIt },
  }
}

/** The pairs most often taken for one another, the most frequent first. */
export function worstConfusions(pairs: readonly ProposedAndChosen[], most: number): readonly ProposedAndChosen[] {
  return pairs
    .filter(({ chosen, proposed }) => proposed !== null && proposed !== chosen)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
}

type MonthlyCount = { readonly month: string; readonly chosen: string; readonly count: number }

/** Which part (0 to 1) of each month's tickets would have to be of another top category for the month to be like the one before. */
export function mixShifts(mix: readonly MonthlyCount[]): ReadonlyMap<string, number> {
  const months = [...new Set(mix.map(({ month }) => month))].toSorted()
  const shares = months.map((month) => sharesOf(mix.filter((one) => one.month === month)))
  return new Map(
    months
      .slice(1)
      .map((month, index) => [month, distance(shares[index] ?? new Map(), shares[index + 1] ?? new Map())]),
  )
}

function sharesOf(counts: readonly MonthlyCount[]): ReadonlyMap<string, number> {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const shares = new Map<string, number>()
  for (const { chosen, count } of counts) {
    const top = classUnder('', chosen) ?? ''
    shares.set(top, (shares.get(top) ?? 0) + count / total)
  }
  return shares
}

function distance(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const all = new Set([...one.keys(), ...other.keys()])
  return [...all].reduce((sum, key) => sum + Math.abs((one.get(key) ?? 0) - (other.get(key) ?? 0)), 0) / 2
}
