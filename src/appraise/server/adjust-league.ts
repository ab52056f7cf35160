import { type Adjustment, adjustScores } from '#foundations/fairness/adjust-scores.ts'
import type { CaseCell, QuestionWeights } from '#foundations/fairness/case-cell.ts'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { type CellText, tenThousand } from '../case-sums.ts'
import type { FairnessBasis } from '../fairness-basis.ts'
import type { Adjusted } from './adjustments.ts'

/** The rules of an adjustment, as plain data that can be handed to a thread. */
export type AdjustRules = {
  /** The group of each category. */
  readonly groups: Readonly<Record<string, string>>
  readonly weights: QuestionWeights
  readonly penalty: number
  readonly draws: number
  readonly fewest: number
  readonly seed: string
}

/** How a league is adjusted by a template; whoever adjusts it draws the same chance. */
export function adjustRules(
  { period, league, scoring }: Adjusted,
  { weights }: Pick<RatesScoring, 'weights'>,
  { categories: groups, penalty, draws, fewest }: FairnessBasis,
): AdjustRules {
  return { groups, weights, penalty, draws, fewest, seed: `${period} ${league} ${scoring}` }
}

/** Absent where there are fewer than two units to compare; `leftOut` had too few answers. */
export type AdjustResult = { readonly adjustment?: Adjustment; readonly leftOut: number; readonly cells: number }

/**
 * Adjusts the scores of the units that have answers enough; the same cells and rules give the same result, in whichever order the cells
 * come. [APPRAISE-15]
 */
export function adjustLeague(texts: readonly CellText[], { groups, ...rules }: AdjustRules): AdjustResult {
  const units = inOrder(texts, ({ unit }) => unit).map(({ unit, lines }) => cellsIn(unit, lines, groups))
  const enough = units.filter((cells) => cells.reduce((sum, { answers }) => sum + answers, 0) >= rules.fewest)
  const cells = enough.flat()
  const random = seededRandom(rules.seed)
  const adjustment = adjustScores(cells, { ...rules, confidence: 0.95, random })
  const told = { leftOut: units.length - enough.length, cells: cells.length }
  return adjustment === undefined ? told : { ...told, adjustment }
}

type Line = readonly [
  ...of: [category: string, level: string, kind: string, channel: string, requester: string],
  ...counts: [answers: number, weight: number, weightSquares: number],
  ...sums: [response: number, resolution: number, satisfaction: number, scores: number, scoreSquares: number],
]

/** A line's first five say which cell it is. */
const cellOf = (line: Line) => line.slice(0, 5).join(' ')

function cellsIn(unit: string, text: string, groups: AdjustRules['groups']): readonly CaseCell[] {
  const lines: readonly Line[] = JSON.parse(text)
  return inOrder(lines, cellOf).map(
    ([category, level, kind, channel, requester, answers, weight, squares, ...sums]) => {
      const [response, resolution, satisfaction, scores, scoreSquares] = sums
      const group = groups[category] ?? ''
      return {
        unit,
        of: { group, category, level, kind, channel, requester },
        answers,
        weight: weight / tenThousand,
        weightSquares: squares / tenThousand ** 2,
        response: response / tenThousand ** 2,
        resolution: resolution / tenThousand ** 2,
        satisfaction: satisfaction / tenThousand ** 2,
        scores: scores / tenThousand ** 2,
        scoreSquares: scoreSquares / tenThousand ** 2,
      }
    },
  )
}

/** By the code units of the keys, which is the same order wherever it is made. */
function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => [keyOf(item), item] as const)
    .sort(([one], [other]) => Number(one > other) - Number(one < other))
    .map(([, item]) => item)
}
