import type { UnitTally } from './ranking.ts'
import { noTally, type Rating, sumTallies, type Tally, tallyOf } from './three-rates.ts'

/** Tickets of one unit that count alike, and how many they are. */
export type RatingGroup = { readonly unit: string; readonly rating: Rating; readonly count: number }

type Sums = { -readonly [Count in keyof Tally]: Tally[Count] }

/** What was counted of each unit, units in the order of their codes; the same for the same tickets in whichever order they came. */
export function talliesOfGroups(groups: readonly RatingGroup[]): readonly UnitTally[] {
  const byUnit = new Map<string, { readonly full: Sums; readonly appraised: Sums }>()
  for (const { unit, rating, count } of groups) {
    const sums = byUnit.get(unit) ?? { full: { ...noTally }, appraised: { ...noTally } }
    byUnit.set(unit, sums)
    const { full } = tallyOf([rating])
    add(sums.full, full, count)
    if (!rating.excluded) add(sums.appraised, full, count)
  }
  return [...byUnit]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, { full, appraised }]) => ({ unit, full: sumTallies([full]), appraised: sumTallies([appraised]) }))
}

const counts = Object.keys(noTally) as readonly (keyof Tally)[]

function add(sums: Sums, tally: Tally, times: number): void {
  for (const count of counts) sums[count] += tally[count] * times
}
