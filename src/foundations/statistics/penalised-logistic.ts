import { solvePositive } from './cholesky.ts'
import { logChance, shareAt } from './logistic.ts'

/** Rows that each belong to the same number of columns, such as the levels of several factors. */
export type Belonging = {
  /** The columns of row 0, then those of row 1, and so on. */
  readonly columns: Int32Array
  /** How many columns a row belongs to. */
  readonly perRow: number
  /** How many columns there are. */
  readonly width: number
}

export type LogisticTask = {
  readonly rows: Belonging
  /** How many trials each row stands for, and how many of them were good; both may be fractional. */
  readonly trials: Float64Array
  readonly good: Float64Array
  /** How strongly each column is drawn to 0: one over the variance of its prior. Above 0. */
  readonly penalties: Float64Array
}

const enough = { step: 1e-8, climbs: 60 }

/**
 * The weight of each column on the scale of log odds: the maximum of the penalised likelihood of a logistic regression. A row's log
 * odds are the sum of its columns' weights. Source: Newton's method with ridge penalty, le Cessie and van Houwelingen, Applied
 * Statistics 41 (1992) 191-201.
 */
export function fitLogistic(task: LogisticTask): Float64Array {
  let weights = new Float64Array(task.rows.width)
  let height = heightAt(task, weights)
  for (let climb = 0; climb < enough.climbs; climb++) {
    const { slope, bend } = shapeAt(task, weights)
    const step = solvePositive(bend, slope)
    let length = 1
    let next = moved(weights, step, length)
    let nextHeight = heightAt(task, next)
    while (nextHeight < height && length > 1e-6) {
      length /= 2
      next = moved(weights, step, length)
      nextHeight = heightAt(task, next)
    }
    weights = next
    height = nextHeight
    if (length * step.reduce((most, each) => Math.max(most, Math.abs(each)), 0) < enough.step) break
  }
  return weights
}

/** The log odds of a row: its columns' weights added up. */
export function logOddsAt({ columns, perRow }: Belonging, weights: Float64Array, row: number): number {
  let sum = 0
  for (let at = row * perRow; at < (row + 1) * perRow; at++) sum += weights[columns[at] as number] as number
  return sum
}

function moved(weights: Float64Array, step: Float64Array, length: number) {
  return weights.map((weight, column) => weight + length * (step[column] as number))
}

function heightAt({ rows, trials, good, penalties }: LogisticTask, weights: Float64Array): number {
  let height = 0
  for (let row = 0; row < trials.length; row++)
    height += logChance(good[row] as number, trials[row] as number, logOddsAt(rows, weights, row))
  for (let column = 0; column < rows.width; column++)
    height -= 0.5 * (penalties[column] as number) * (weights[column] as number) ** 2
  return height
}

/** The gradient of the penalised likelihood, and its negative second derivatives (lower half). */
function shapeAt({ rows, trials, good, penalties }: LogisticTask, weights: Float64Array) {
  const { columns, perRow, width } = rows
  const slope = weights.map((weight, column) => -weight * (penalties[column] as number))
  const bend = new Float64Array(width * width)
  for (let column = 0; column < width; column++) bend[column * width + column] = penalties[column] as number
  for (let row = 0; row < trials.length; row++) {
    const share = shareAt(logOddsAt(rows, weights, row))
    const own = columns.subarray(row * perRow, (row + 1) * perRow)
    const excess = (good[row] as number) - (trials[row] as number) * share
    const weight = (trials[row] as number) * share * (1 - share)
    for (const column of own) slope[column] = (slope[column] as number) + excess
    addSquare(bend, own, { weight, width })
  }
  return { slope, bend }
}

function addSquare(bend: Float64Array, own: Int32Array, { weight, width }: { weight: number; width: number }): void {
  for (const one of own)
    for (const other of own)
      if (other <= one) bend[one * width + other] = (bend[one * width + other] as number) + weight
}
