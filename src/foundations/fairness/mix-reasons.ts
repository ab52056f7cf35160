import { type CaseCell, type Factor, factors } from './case-cell.ts'

/** One way in which a unit's demands differ from the city's, and what that alone makes of its expected score. */
export type MixReason = {
  readonly factor: Factor
  readonly level: string
  /** The part of the unit's answers, and of the city's, that are of this level (0-1). */
  readonly own: number
  readonly city: number
  /** What is expected of demands of this level at average work, 0-100. */
  readonly score: number
  /** (own - city) × (score - the city's mean): above 0 where it makes the unit's score easier to reach. */
  readonly points: number
}

/** A category's effect is told by its group, which people know better and which is not told twice. */
const told = factors.filter((factor) => factor !== 'category')
const enough = { reasons: 3, points: 0.05 }

type Sum = { weight: number; score: number }
type Levels = ReadonlyMap<Factor, ReadonlyMap<string, Sum>>

/**
 * The weightiest differences between a unit's demands and the city's, each with numbers one can check by hand; at most three, none below
 * 0.05 points. `scores` is the expected score (0-1) of each cell; a unit is named by the places of its cells. [APPRAISE-15]
 */
export function mixReasons(
  cells: readonly CaseCell[],
  scores: Float64Array,
): (own: readonly number[]) => readonly MixReason[] {
  const city = levelsOf(cells, scores, [...cells.keys()])
  const whole = wholeOf(city)
  return (own) => {
    const levels = levelsOf(cells, scores, own)
    const { weight } = wholeOf(levels)
    const reasons = told.flatMap((factor) =>
      [...(city.get(factor) ?? [])].map(([level, sum]): MixReason => {
        const ownShare = (levels.get(factor)?.get(level)?.weight ?? 0) / weight
        const [share, score] = [sum.weight / whole.weight, sum.score / sum.weight]
        const points = 100 * (ownShare - share) * (score - whole.score / whole.weight)
        return { factor, level, own: ownShare, city: share, score: 100 * score, points }
      }),
    )
    return reasons
      .filter(({ points }) => Math.abs(points) >= enough.points)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, enough.reasons)
  }
}

function levelsOf(cells: readonly CaseCell[], scores: Float64Array, which: readonly number[]): Levels {
  return new Map(
    told.map((factor) => {
      const sums = new Map<string, Sum>()
      for (const at of which) {
        const { of, weight } = cells[at] as CaseCell
        const sum = sums.get(of[factor]) ?? { weight: 0, score: 0 }
        sums.set(of[factor], { weight: sum.weight + weight, score: sum.score + weight * (scores[at] as number) })
      }
      return [factor, sums] as const
    }),
  )
}

function wholeOf(levels: Levels): Sum {
  const sums = [...(levels.get('level')?.values() ?? [])]
  return {
    weight: sums.reduce((total, { weight }) => total + weight, 0),
    score: sums.reduce((total, { score }) => total + score, 0),
  }
}
