import type { CaseCell } from '#foundations/fairness/case-cell.ts'
import { chance, logNormal, standardNormal, uniform, weightedPick } from '#foundations/statistics/draws.ts'
import { shareAt } from '#foundations/statistics/logistic.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'

/** How unequal the streets of a made-up city are. */
export type Planting = {
  readonly streets: number
  /** Half of the streets have fewer answers than this, half more. */
  readonly answers: number
  /** The deviation of the logarithm of how many answers a street has. */
  readonly sizes: number
  /** The standard deviation of the streets' true work on the scale of log odds. */
  readonly effort: number
  /** The standard deviation of how hard categories are on the same scale. */
  readonly difficulty: number
  /** How much the streets' demands differ: the deviation of the logarithm of each group's part. */
  readonly mix: number
  /** How far good work and hard demands go together, -1 to 1. */
  readonly tied: number
}

/** Streets with known work, and what would be counted of them: `effort` by unit, higher is better. */
export type Planted = { readonly effort: ReadonlyMap<string, number>; readonly cells: readonly CaseCell[] }

/** 10 % response, 50 % resolution, 40 % satisfaction; basically satisfied counts 0.9. */
export const plantedWeights = { response: 0.1, resolution: 0.5, satisfaction: 0.4 }

type Kind = { readonly of: CaseCell['of']; readonly hardness: number; readonly weight: number }

const groups = 10
const levels = [
  { code: '2h', harder: 0.5, weight: 1 },
  { code: '24h', harder: 0.2, weight: 3 },
  { code: '7d', harder: -0.1, weight: 6 },
]
const requesters = [
  { code: 'citizen', harder: 0, weight: 5 },
  { code: 'firm', harder: -0.2, weight: 1 },
]

/** A city of streets with unequal demands and sizes, and work that is known. */
export function plantStreets(random: Random, planting: Planting): Planted {
  const kinds = kindsOf(random, planting.difficulty)
  const drawn = Array.from({ length: planting.streets }, () => {
    const likes = Array.from({ length: groups }, () => logNormal(random, 1, planting.mix))
    return kinds.map((kind) => ({ ...kind, weight: kind.weight * (likes[Number(kind.of.group)] ?? 1) }))
  })
  const hardness = standardised(drawn.map(hardnessOf))
  const { tied } = planting
  const efforts = hardness.map(
    (hard) => planting.effort * (tied * hard + Math.sqrt(1 - tied * tied) * standardNormal(random)),
  )
  const cells = drawn.flatMap((kindsHere, index) => {
    const answers = Math.max(5, Math.round(logNormal(random, planting.answers, planting.sizes)))
    return cellsOf(random, kindsHere, { street: `street-${index}`, answers, effort: efforts[index] ?? 0 })
  })
  return { effort: new Map(efforts.map((effort, index) => [`street-${index}`, effort])), cells }
}

function hardnessOf(kinds: readonly Kind[]): number {
  const weight = kinds.reduce((sum, kind) => sum + kind.weight, 0)
  return kinds.reduce((sum, kind) => sum + kind.weight * kind.hardness, 0) / weight
}

function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return values.map((value) => (variance < 1e-12 ? 0 : (value - mean) / Math.sqrt(variance)))
}

type Leaf = { readonly group: number; readonly leaf: number; readonly hardness: number; readonly weight: number }

function kindsOf(random: Random, difficulty: number): readonly Kind[] {
  const hardness = Array.from({ length: groups }, () => difficulty * standardNormal(random))
  const leaves = hardness.flatMap((hard, group) =>
    [0, 1, 2, 3].map(
      (leaf): Leaf => ({
        group,
        leaf,
        hardness: hard + 0.4 * difficulty * standardNormal(random),
        weight: uniform(random, 0.5, 1.5),
      }),
    ),
  )
  return leaves.flatMap((leaf) =>
    levels.flatMap((level) => requesters.map((requester) => kindOf(leaf, level, requester))),
  )
}

type Part = { readonly code: string; readonly harder: number; readonly weight: number }

function kindOf({ group, leaf, hardness, weight }: Leaf, level: Part, requester: Part): Kind {
  return {
    of: {
      group: String(group),
      category: `${group}.${leaf}`,
      level: level.code,
      kind: leaf === 0 ? 'complaint' : 'request',
      channel: leaf % 2 === 0 ? 'phone' : 'online',
      requester: requester.code,
    },
    hardness: hardness + level.harder + requester.harder,
    weight: weight * level.weight * requester.weight,
  }
}

type Street = { readonly street: string; readonly answers: number; readonly effort: number }
type Sums = {
  answers: number
  response: number
  resolution: number
  satisfaction: number
  scores: number
  squares: number
}

function cellsOf(random: Random, kinds: readonly Kind[], { street, answers, effort }: Street): CaseCell[] {
  const sums = new Map<Kind, Sums>()
  for (let answer = 0; answer < answers; answer++) {
    const kind = weightedPick(random, kinds, ({ weight }) => weight)
    const sum = sums.get(kind) ?? { answers: 0, response: 0, resolution: 0, satisfaction: 0, scores: 0, squares: 0 }
    sums.set(kind, added(sum, answered(random, effort - kind.hardness)))
  }
  return [...sums].map(([{ of }, { squares, ...sum }]) => ({
    unit: street,
    of,
    weight: sum.answers,
    weightSquares: sum.answers,
    scoreSquares: squares,
    ...sum,
  }))
}

function answered(random: Random, ease: number) {
  const solved = chance(random, shareAt(0.6 + ease))
  const satisfied = chance(random, shareAt((solved ? 1.6 : -1.8) + ease))
  const basically = satisfied && chance(random, 0.3)
  return {
    response: chance(random, shareAt(2.5 + ease)) ? 1 : 0,
    resolution: solved ? 1 : 0,
    satisfaction: Number(satisfied) * (basically ? 0.9 : 1),
  }
}

function added(sum: Sums, { response, resolution, satisfaction }: ReturnType<typeof answered>): Sums {
  const { response: first, resolution: second, satisfaction: third } = plantedWeights
  const score = first * response + second * resolution + third * satisfaction
  return {
    answers: sum.answers + 1,
    response: sum.response + response,
    resolution: sum.resolution + resolution,
    satisfaction: sum.satisfaction + satisfaction,
    scores: sum.scores + score,
    squares: sum.squares + score * score,
  }
}
