import { adjustScores } from '../../src/foundations/fairness/adjust-scores.ts'
import { seededRandom } from '../../src/foundations/statistics/seeded-random.ts'
import { type Planting, plantedWeights, plantStreets } from '../../test/cast/planted-streets.ts'
import { median } from '../measure/median.ts'
import { spearman } from './spearman.ts'

const streets: Planting = { streets: 343, answers: 400, sizes: 0.8, effort: 0.3, difficulty: 1, mix: 1, tied: 0 }

/** The cities that are planted: unequal demands as a rule, then milder ones, none at all, and hard demands where work is best. */
const cities: Readonly<Record<string, Planting>> = {
  unequal: streets,
  milder: { ...streets, difficulty: 0.7, mix: 0.7 },
  alike: { ...streets, mix: 0 },
  tied: { ...streets, tied: 0.5 },
}

type Told = {
  readonly raw: number
  readonly adjusted: number
  readonly covered: number
  readonly width: number
  readonly seconds: number
}

/** Streets whose true work is known, ranked by their scores and by their adjusted ones: how far both agree with the truth. */
export function fairnessFigures(say: (line: string) => void, seeds: number) {
  return Object.fromEntries(
    Object.entries(cities).map(([name, planting]) => {
      const told = Array.from({ length: seeds }, (_, seed) => tell(planting, `${name} ${seed}`))
      const mean = (figure: keyof Told) => rounded(told.reduce((sum, each) => sum + each[figure], 0) / seeds)
      const figures = {
        raw: mean('raw'),
        adjusted: mean('adjusted'),
        gain: rounded(mean('adjusted') - mean('raw')),
        smallestGain: rounded(Math.min(...told.map(({ raw, adjusted }) => adjusted - raw))),
        covered: mean('covered'),
        width: mean('width'),
        seconds: rounded(median(told.map(({ seconds }) => seconds))),
      }
      say(`${name}: ${JSON.stringify(figures)}`)
      return [name, figures]
    }),
  )
}

function tell(planting: Planting, seed: string): Told {
  const { effort, cells } = plantStreets(seededRandom(seed), planting)
  const begin = performance.now()
  const found = adjustScores(cells, {
    weights: plantedWeights,
    penalty: 1,
    draws: 2000,
    confidence: 0.95,
    random: seededRandom(`${seed} ranks`),
  })
  const seconds = (performance.now() - begin) / 1000
  const units = found?.units ?? []
  const truth = units.map(({ unit }) => effort.get(unit) ?? 0)
  const ranks = truth.map((value) => 1 + truth.filter((other) => other > value).length)
  const covers = units.filter(({ ranks: { low, high } }, i) => low <= (ranks[i] ?? 0) && (ranks[i] ?? 0) <= high)
  return {
    raw: spearman(
      truth,
      units.map(({ score }) => score),
    ),
    adjusted: spearman(
      truth,
      units.map(({ adjusted }) => adjusted),
    ),
    covered: covers.length / units.length,
    width: median(units.map(({ ranks: { low, high } }) => high - low)),
    seconds,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
