import { logChance, shareAt } from './logistic.ts'
import { lowestPoint } from './nelder-mead.ts'

/** The trials of one group: cells with how many trials, how many of them good (both may be fractional), and what is known of their log odds. */
export type Cluster = {
  readonly trials: Float64Array
  readonly good: Float64Array
  readonly offset: Float64Array
}

/** How far a group lies from the mean on the scale of log odds: its likeliest effect given all, and the standard deviation of it. */
export type Effect = { readonly mode: number; readonly deviation: number }

export type RandomIntercept = {
  /** The log odds of the mean group above the offsets. */
  readonly mean: number
  /** The standard deviation of the groups' effects; 0 where they differ no more than chance. */
  readonly spread: number
  readonly effects: readonly Effect[]
}

/** Effects that differ less than this are taken as none. */
const least = 1e-4

/**
 * A logistic model in which every group has an effect of its own, drawn from one normal distribution: mean and spread by maximum
 * likelihood in Laplace's approximation, the effects drawn to the mean the more the fewer trials a group has (empirical Bayes). Throws on
 * no groups. Source: Breslow and Clayton, JASA 88 (1993) 9-25.
 */
export function fitRandomIntercept(clusters: readonly Cluster[]): RandomIntercept {
  if (clusters.length === 0) throw new Error('There is no group to fit')
  const modes = new Float64Array(clusters.length)
  const deviance = ([mean = 0, logSpread = 0]: readonly number[]) => {
    const variance = Math.max(least, Math.exp(logSpread)) ** 2
    return clusters.reduce((sum, cluster, index) => {
      const mode = modeOf(cluster, { mean, precision: 1 / variance, start: modes[index] as number })
      modes[index] = mode
      const { height, bend } = shapeOf(cluster, mean + mode)
      return sum - 2 * height + (mode * mode) / variance + Math.log1p(variance * bend)
    }, 0)
  }
  const [mean = 0, logSpread = 0] = lowestPoint(deviance, [0, Math.log(0.3)], 0.3)
  const spread = Math.exp(logSpread) <= 2 * least ? 0 : Math.exp(logSpread)
  return { mean, spread, effects: clusters.map((cluster) => effectOf(cluster, mean, spread)) }
}

/** A group's effect where mean and spread are known. A spread of `Infinity` leaves it where its own trials alone put it. */
export function effectOf(cluster: Cluster, mean: number, spread: number): Effect {
  if (spread === 0) return { mode: 0, deviation: 0 }
  // A group of good ones alone would run away without any pull; one over a hundred holds it and moves no other.
  const precision = Math.max(1 / spread ** 2, 0.01)
  const mode = modeOf(cluster, { mean, precision, start: 0 })
  return { mode, deviation: 1 / Math.sqrt(precision + shapeOf(cluster, mean + mode).bend) }
}

type Pull = { readonly mean: number; readonly precision: number; readonly start: number }

function modeOf(cluster: Cluster, { mean, precision, start }: Pull): number {
  let mode = start
  for (let turn = 0; turn < 100; turn++) {
    const { slope, bend } = shapeOf(cluster, mean + mode)
    const step = (slope - precision * mode) / (bend + precision)
    mode += Math.max(-2, Math.min(2, step))
    if (Math.abs(step) < 1e-10) break
  }
  return mode
}

/** The log likelihood of a group at this level above its offsets, its slope, and how fast the slope falls. */
function shapeOf({ trials, good, offset }: Cluster, level: number) {
  let [height, slope, bend] = [0, 0, 0]
  for (let cell = 0; cell < trials.length; cell++) {
    const logOdds = level + (offset[cell] as number)
    const share = shareAt(logOdds)
    const count = trials[cell] as number
    height += logChance(good[cell] as number, count, logOdds)
    slope += (good[cell] as number) - count * share
    bend += count * share * (1 - share)
  }
  return { height, slope, bend }
}
