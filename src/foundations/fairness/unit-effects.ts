import { logOddsOf, shareAt } from '#foundations/statistics/logistic.ts'
import { type Cluster, fitRandomIntercept, type RandomIntercept } from '#foundations/statistics/random-intercept.ts'
import type { CaseCell, QuestionWeights } from './case-cell.ts'
import { questions } from './case-cell.ts'
import { type Expected, expectedBy } from './case-mix.ts'
import { thinned } from './thin.ts'

/** The cells of a league and what was worked out of them, cell by cell and unit by unit. */
export type Material = {
  readonly cells: readonly CaseCell[]
  /** Each unit with the places of its cells. */
  readonly units: readonly (readonly [string, readonly number[]])[]
  /** How many independent answers each weighted one counts for: 1 where everybody was asked. */
  readonly scales: Float64Array
  readonly expected: Expected
  /** The score (0-1) of each cell to be expected at average work. */
  readonly scores: Float64Array
}

/** What is expected of every cell, before the units are looked at. */
export function materialOf(
  all: readonly CaseCell[],
  { weights, penalty }: { readonly weights: QuestionWeights; readonly penalty: number },
): Material {
  const cells = all.filter(({ weight }) => weight > 0)
  const units = [...Map.groupBy(cells.keys(), (cell) => (cells[cell] as CaseCell).unit)]
  const scales = scalesOf(cells, units)
  const expected = expectedBy(cells, scales, penalty)
  const scores = Float64Array.from(cells, (_, cell) =>
    questions.reduce((sum, question) => sum + weights[question] * (expected[question][cell] as number), 0),
  )
  return { cells, units, scales, expected, scores }
}

/** A unit's weighted answers tell no more than (Σw)²/Σw² independent ones. Source: L. Kish, Survey Sampling (1965). */
function scalesOf(cells: readonly CaseCell[], units: Material['units']): Float64Array {
  const scales = new Float64Array(cells.length)
  for (const [, own] of units) {
    const sum = (count: 'weight' | 'weightSquares') =>
      own.reduce((total, cell) => total + (cells[cell] as CaseCell)[count], 0)
    for (const cell of own) scales[cell] = sum('weight') / sum('weightSquares')
  }
  return scales
}

export type UnitEffects = {
  readonly fit: RandomIntercept
  readonly clusters: readonly Cluster[]
  /** The variance of scores beside that of yes-or-no answers of the same mean. */
  readonly dispersion: number
}

/**
 * Every unit's effect on its score, on the scale of log odds above what its demands let expect. A score between 0 and 1 varies less than
 * yes and no: its answers count for as much more as the dispersion says. Source: quasi-likelihood, R. W. M. Wedderburn, Biometrika 61
 * (1974) 439-447.
 */
export function unitEffects(material: Material): UnitEffects {
  const first = fitRandomIntercept(clustersOf(material, 1))
  const dispersion = dispersionOf(material, first)
  const clusters = clustersOf(material, dispersion)
  return { fit: fitRandomIntercept(clusters), clusters, dispersion }
}

function clustersOf({ cells, units, scales, scores }: Material, dispersion: number): readonly Cluster[] {
  return units.map(([, own]) =>
    thinned(
      own.map((at) => {
        const { weight, scores: good } = cells[at] as CaseCell
        const scale = (scales[at] as number) / dispersion
        return { offset: logOddsOf(scores[at] as number), trials: weight * scale, good: good * scale }
      }),
    ),
  )
}

/** Pearson's: the squared distances of the tickets' scores from what is expected of them in their unit, over yes-or-no variances. */
function dispersionOf({ cells, units, scales, scores }: Material, { mean, effects }: RandomIntercept): number {
  let [squares, answers] = [0, 0]
  for (const [index, [, own]] of units.entries()) {
    const level = mean + (effects[index]?.mode ?? 0)
    for (const at of own) {
      const { weight, scores: sum, scoreSquares } = cells[at] as CaseCell
      const share = shareAt(level + logOddsOf(scores[at] as number))
      const distance = scoreSquares - 2 * share * sum + share * share * weight
      squares += ((scales[at] as number) * distance) / (share * (1 - share))
      answers += (scales[at] as number) * weight
    }
  }
  return Math.max(0.01, squares / Math.max(1, answers - units.length))
}
