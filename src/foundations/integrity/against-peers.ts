import { chanceOfShare } from '#foundations/statistics/tails.ts'

/** How many of a unit's cases show a sign. */
export type Counted = { readonly unit: string; readonly seen: number; readonly of: number }

/** What its peers let expect of a unit, and how likely so many are by chance. */
export type Compared = Counted & { readonly expected: number; readonly chance: number }

export type Peers = { readonly mean: number; readonly spread: number }

const passes = 5
/** The peers are first measured on this part of the units, the lower one: cheating lifts a share. */
const begins = 0.75
/** Below it a unit is left out when its peers are measured anew, so that a few that cheat do not hide each other. */
const outlying = 0.005

/**
 * Each unit against its peers: their shares are taken to follow a beta distribution with the mean and the spread they show
 * themselves (not less than `peersDiffer`, deviation over mean); so a unit is not odd because it is a little unlike the others.
 * Units that are far out are not among the peers. Needs cases in every unit. The exact upper tail.
 */
export function againstPeers(units: readonly Counted[], peersDiffer: number): readonly Compared[] {
  const byShare = units.toSorted((one, other) => one.seen / one.of - other.seen / other.of)
  let peers = peersOf(byShare.slice(0, Math.ceil(units.length * begins)), peersDiffer)
  for (let pass = 0; pass < passes; pass += 1) {
    const inside = units.filter((unit) => chanceAmong(unit, peers) >= outlying)
    peers = peersOf(inside, peersDiffer)
  }
  return units.map((unit) => ({ ...unit, expected: peers.mean * unit.of, chance: chanceAmong(unit, peers) }))
}

function chanceAmong({ seen, of }: Counted, { mean, spread }: Peers): number {
  return chanceOfShare(seen, { of, mean, spread })
}

/** Mean and spread by Kleinman's weighted moments (JASA 68 (1973) 46-54); half a case is added, so that never is not impossible. */
export function peersOf(units: readonly Counted[], peersDiffer: number): Peers {
  const cases = units.reduce((sum, { of }) => sum + of, 0)
  const mean = (units.reduce((sum, { seen }) => sum + seen, 0) + 0.5) / (cases + 1)
  const noise = mean * (1 - mean)
  let [scatter, without, within] = [0, 0, 0]
  for (const { seen, of } of units) {
    scatter += of * (seen / of - mean) ** 2
    without += noise * (1 - of / cases)
    within += noise * (1 - of / cases) * (of - 1)
  }
  const least = (peersDiffer ** 2 * mean) / (1 - mean)
  const shown = within > 0 ? (scatter - without) / within : 0
  return { mean, spread: Math.min(0.5, Math.max(least, shown)) }
}
