import type { SuggestedUnit } from '../../src/dispatch/learn-units.ts'
import type { Handled } from '../../src/dispatch/past-handling.ts'

/** What was suggested, most probable first, and who truly had it. */
export type Guess = { readonly truth: string; readonly units: readonly SuggestedUnit[] }

/** Shares 0-1 found first and among the first three, and how far probability and truth of the first lie apart on average. */
export function summaryOf(guesses: readonly Guess[]) {
  const rankOf = ({ truth, units }: Guess) => units.findIndex(({ unit }) => unit === truth)
  const ranks = guesses.map(rankOf)
  const shareOf = (most: number) => rounded(ranks.filter((rank) => rank >= 0 && rank < most).length / guesses.length)
  return { top1: shareOf(1), top3: shareOf(3), calibrationError: rounded(calibrationError(guesses)) }
}

/** Source: expected calibration error over ten bins, Naeini et al., AAAI 2015. */
function calibrationError(guesses: readonly Guess[]): number {
  const bins = Map.groupBy(guesses, ({ units }) => Math.min(9, Math.floor((units[0]?.probability ?? 0) * 10)))
  const gaps = [...bins.values()].map((bin) => {
    const said = bin.reduce((sum, { units }) => sum + (units[0]?.probability ?? 0), 0)
    const right = bin.filter(({ truth, units }) => units[0]?.unit === truth).length
    return Math.abs(said - right)
  })
  return gaps.reduce((sum, gap) => sum + gap, 0) / guesses.length
}

/** The plain way: the units of the same street and leaf category by how often they had it. */
export function mostFrequent(known: readonly Handled[]): (row: Handled) => readonly SuggestedUnit[] {
  const alike = Map.groupBy(known, likeness)
  return (row) => {
    const rows = alike.get(likeness(row)) ?? []
    const counts = Map.groupBy(rows, ({ unit }) => unit)
    return [...counts]
      .map(([unit, { length }]) => ({ unit, probability: length / rows.length }))
      .toSorted((a, b) => b.probability - a.probability)
  }
}

function likeness({ place, category }: Handled): string {
  return JSON.stringify([place[0], category])
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
