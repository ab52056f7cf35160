import type { UnitTally } from './ranking.ts'
import { type Rating, type Scopes, sumTallies, type Tally, tallyOf } from './three-rates.ts'

/** Tickets of one unit that count alike, and how many they are. */
export type RatingGroup = { readonly unit: string; readonly rating: Rating; readonly count: number }

/** What was counted of each unit, units in the order of their codes; the same for the same tickets in whichever order they came. */
export function talliesOfGroups(groups: readonly RatingGroup[]): readonly UnitTally[] {
  const byUnit = Map.groupBy(groups, ({ unit }) => unit)
  return [...byUnit]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, own]) => ({
      unit,
      ...sumScopes(own.map(({ rating, count }) => timesScopes(tallyOf([rating]), count))),
    }))
}

function sumScopes(tallies: readonly Scopes<Tally>[]): Scopes<Tally> {
  return {
    full: sumTallies(tallies.map(({ full }) => full)),
    appraised: sumTallies(tallies.map(({ appraised }) => appraised)),
  }
}

function timesScopes({ full, appraised }: Scopes<Tally>, count: number): Scopes<Tally> {
  return { full: times(full, count), appraised: times(appraised, count) }
}

function times(tally: Tally, count: number): Tally {
  return {
    volume: tally.volume * count,
    valid: tally.valid * count,
    weight: tally.weight * count,
    squares: tally.squares * count,
    contacted: tally.contacted * count,
    solved: tally.solved * count,
    partly: tally.partly * count,
    satisfied: tally.satisfied * count,
    basically: tally.basically * count,
    signed: tally.signed * count,
    signedInTime: tally.signedInTime * count,
    closed: tally.closed * count,
    closedInTime: tally.closedInTime * count,
  }
}
