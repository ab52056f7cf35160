import { type Adjustment, adjustScores } from '#foundations/fairness/adjust-scores.ts'
import type { CaseCell, QuestionWeights } from '#foundations/fairness/case-cell.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { CellText } from './fairness-cells.ts'

/** Everything an adjustment needs, as plain data that can be handed to a thread. */
export type AdjustTask = {
  readonly texts: readonly CellText[]
  /** The group of each category. */
  readonly groups: ReadonlyMap<string, string>
  readonly weights: QuestionWeights
  readonly penalty: number
  readonly draws: number
  readonly fewest: number
  readonly seed: string
}

/** Absent where there are fewer than two units to compare; `leftOut` had too few answers. */
export type AdjustResult = { readonly adjustment?: Adjustment; readonly leftOut: number; readonly cells: number }

/** Reads the cells and adjusts the scores of the units that have answers enough; the same task gives the same result. [APPRAISE-15] */
export function adjustLeague({ texts, groups, ...task }: AdjustTask): AdjustResult {
  const units = texts.map(({ unit, lines }) => cellsIn(unit, lines, groups))
  const enough = units.filter((cells) => cells.reduce((sum, { answers }) => sum + answers, 0) >= task.fewest)
  const cells = enough.flat()
  const random = seededRandom(task.seed)
  const adjustment = adjustScores(cells, { ...task, confidence: 0.95, random })
  const told = { leftOut: units.length - enough.length, cells: cells.length }
  return adjustment === undefined ? told : { ...told, adjustment }
}

type Line = readonly [
  ...of: [category: string, level: string, kind: string, channel: string, requester: string],
  ...counts: [answers: number, weight: number, weightSquares: number],
  ...sums: [response: number, resolution: number, satisfaction: number, scores: number, scoreSquares: number],
]

function cellsIn(unit: string, text: string, groups: ReadonlyMap<string, string>): readonly CaseCell[] {
  const lines: readonly Line[] = JSON.parse(text)
  return lines.map(([category, level, kind, channel, requester, answers, weight, weightSquares, ...sums]) => {
    const [response, resolution, satisfaction, scores, scoreSquares] = sums
    const group = groups.get(category) ?? ''
    return {
      unit,
      of: { group, category, level, kind, channel, requester },
      ...{ answers, weight, weightSquares, response, resolution, satisfaction, scores, scoreSquares },
    }
  })
}
