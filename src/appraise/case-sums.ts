import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import type { Rating } from '#foundations/three-rates/three-rates.ts'

/** What a requester answered about a demand of these kinds, and how many alike tickets it stands for. */
export type AnsweredCase = Pick<Rating, 'contacted' | 'solved' | 'satisfied' | 'weight'> & {
  readonly unit: string
  readonly category: string
  readonly level: string
  readonly kind: string
  readonly channel: string
  readonly requester: string
}

/**
 * The cells of one unit as a JSON list of lines: category, level, kind, channel, requester, how many answers, their weights, the
 * squares of these, and five weighted sums: response, resolution, satisfaction, scores and squares of scores.
 */
export type CellText = { readonly unit: string; readonly lines: string }

/** One in a text of cells: sums of whole numbers are the same in whichever order they are made, whoever makes them. */
export const tenThousand = 10_000

/** What each outcome is worth to a template, in ten-thousandths, each list by the place of the outcome. */
export type OutcomeWorth = Readonly<
  Record<'response' | 'resolution' | 'satisfaction' | 'scores' | 'scoreSquares', readonly number[]>
>

const solvedPlaces = ['solved', 'partly', 'unsolved'] as const
const satisfiedPlaces = ['satisfied', 'basically', 'unsatisfied'] as const

/** The place of an outcome, 0-17: not contacted first, then by how far it was solved, then by how satisfied. */
export function outcomePlace({
  contacted,
  solved,
  satisfied,
}: Pick<AnsweredCase, 'contacted' | 'solved' | 'satisfied'>): number {
  return (contacted ? 9 : 0) + 3 * solvedPlaces.indexOf(solved) + satisfiedPlaces.indexOf(satisfied)
}

/** What each outcome is worth by a template. [APPRAISE-15] */
export function outcomeWorth({ partlyWeight, basicallyWeight, weights }: RatesScoring): OutcomeWorth {
  const outcomes = [0, 1].flatMap((response) =>
    [1, partlyWeight, 0].flatMap((resolution) =>
      [1, basicallyWeight, 0].map((satisfaction) => ({ response, resolution, satisfaction })),
    ),
  )
  const worth = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.map((outcome) => Math.round(tenThousand * of(outcome)))
  const scoreOf = ({ response, resolution, satisfaction }: (typeof outcomes)[number]) =>
    weights.response * response + weights.resolution * resolution + weights.satisfaction * satisfaction
  return {
    response: worth(({ response }) => response),
    resolution: worth(({ resolution }) => resolution),
    satisfaction: worth(({ satisfaction }) => satisfaction),
    scores: worth(scoreOf),
    scoreSquares: worth((outcome) => scoreOf(outcome) ** 2),
  }
}

/** The sums of every cell, by unit and by the beginning of its line. */
export type CaseSums = Map<string, Map<string, number[]>>

/** Counts one answered ticket. */
export function addCase(sums: CaseSums, answered: AnsweredCase, worth: OutcomeWorth): void {
  const { unit, category, level, kind, channel, requester } = answered
  const cells = sums.get(unit) ?? new Map<string, number[]>()
  sums.set(unit, cells)
  const of = JSON.stringify([category, level, kind, channel, requester])
  const [place, weight] = [outcomePlace(answered), Math.round(answered.weight * tenThousand)]
  const worths = [worth.response, worth.resolution, worth.satisfaction, worth.scores, worth.scoreSquares]
  const counted = [1, weight, weight * weight, ...worths.map((values) => weight * (values[place] ?? 0))]
  const sum = cells.get(of)
  cells.set(of, sum === undefined ? counted : sum.map((value, index) => value + (counted[index] ?? 0)))
}

/** The cells of a unit as the database would write them. */
export function cellTexts(sums: CaseSums, unit: string): CellText {
  const lines = [...(sums.get(unit) ?? [])].map(([of, counted]) => `${of.slice(0, -1)},${counted.join()}]`)
  return { unit, lines: `[${lines.join()}]` }
}
