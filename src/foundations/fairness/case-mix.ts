import { logOddsOf, shareAt } from '#foundations/statistics/logistic.ts'
import { type Belonging, fitLogistic } from '#foundations/statistics/penalised-logistic.ts'
import { type CaseCell, factors, type Question, questions } from './case-cell.ts'

/** What a unit of average work gets of each cell: the expected share 0-1 of each question. */
export type Expected = Readonly<Record<Question, Float64Array>>

/** The units stand in the model as well, so that a unit's good or bad work is not taken for easy or hard demands. */
const modelled = [...factors, 'unit'] as const

/** How strongly the mean of all is drawn to even odds: hardly at all. */
const meanPenalty = 1e-3

/**
 * The expected answers to demands of every cell at average work, by a penalised logistic model of what makes demands hard; a category
 * with few answers is drawn to its group. `penalty` is one over the variance of an effect on the scale of log odds, above 0; `scales`
 * gives how many independent answers each weighted one counts for. [APPRAISE-15]
 */
export function expectedBy(cells: readonly CaseCell[], scales: Float64Array, penalty: number): Expected {
  const { rows, unitsFrom } = rowsOf(cells)
  const penalties = new Float64Array(rows.width).fill(penalty).fill(meanPenalty, 0, 1)
  const trials = Float64Array.from(cells, ({ weight }, cell) => weight * (scales[cell] as number))
  const shares = questions.map((question) => {
    const good = Float64Array.from(cells, (cell, at) => cell[question] * (scales[at] as number))
    const weights = fitLogistic({ rows, trials, good, penalties })
    return [question, sharesAtAverageWork({ rows, unitsFrom, weights, trials, good })] as const
  })
  return Object.fromEntries(shares) as Record<Question, Float64Array>
}

type Fitted = {
  readonly rows: Belonging
  readonly unitsFrom: number
  readonly weights: Float64Array
  readonly trials: Float64Array
  readonly good: Float64Array
}

/** The shares with every unit's effect left out; the mean is then set so that all that is expected is all that was seen. */
function sharesAtAverageWork({ rows, unitsFrom, weights, trials, good }: Fitted): Float64Array {
  const logOdds = trials.map((_, cell) => {
    const own = rows.columns.subarray(cell * rows.perRow, (cell + 1) * rows.perRow)
    return own.reduce((sum, column) => sum + (column < unitsFrom ? (weights[column] as number) : 0), 0)
  })
  const shift = levelling(logOdds, trials, sumOf(good))
  return logOdds.map((each) => shareAt(each + shift))
}

/** What is to be added to all log odds so that so many good ones are expected of the trials in all. */
export function levelling(logOdds: Float64Array, trials: Float64Array, good: number): number {
  const target = shareAt(logOddsOf(good / sumOf(trials))) * sumOf(trials)
  let shift = 0
  for (let turn = 0; turn < 100; turn++) {
    const shares = logOdds.map((each) => shareAt(each + shift))
    const excess = target - sumOf(shares.map((share, cell) => share * (trials[cell] as number)))
    const bend = sumOf(shares.map((share, cell) => share * (1 - share) * (trials[cell] as number)))
    const step = Math.max(-2, Math.min(2, excess / bend))
    shift += step
    if (Math.abs(step) < 1e-10) break
  }
  return shift
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** Column 0 is the mean of all; then one column per level of each factor, the units last. */
function rowsOf(cells: readonly CaseCell[]): { readonly rows: Belonging; readonly unitsFrom: number } {
  const columns = new Int32Array(cells.length * (modelled.length + 1))
  let width = 1
  let unitsFrom = 1
  for (const [place, factor] of modelled.entries()) {
    unitsFrom = width
    const levels = new Map<string, number>()
    for (const [row, cell] of cells.entries()) {
      const level = factor === 'unit' ? cell.unit : cell.of[factor]
      const column = levels.get(level) ?? width + levels.size
      levels.set(level, column)
      columns[row * (modelled.length + 1) + place + 1] = column
    }
    width += levels.size
  }
  return { rows: { columns, perRow: modelled.length + 1, width }, unitsFrom }
}
