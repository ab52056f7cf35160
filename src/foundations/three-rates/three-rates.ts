import { type Rate, weightedRate } from '#foundations/statistics/rate.ts'

/** What counts of one ticket: what a valid call-back answered, whether its unit was in time, and whether it is out of appraisal. */
export type Rating = {
  readonly valid: boolean
  readonly contacted: boolean
  readonly solved: 'solved' | 'partly' | 'unsolved'
  readonly satisfied: 'satisfied' | 'basically' | 'unsatisfied'
  readonly excluded: boolean
  /** How many alike tickets the answer stands for; 1 where everybody is asked. */
  readonly weight: number
  /** Absent until its lead signed for it. */
  readonly signedInTime?: boolean
  /** Absent until it was closed; a ticket handled again was in time when every closing was. */
  readonly closedInTime?: boolean
}

/**
 * How many tickets, how many of them with a valid call-back, and what those answered. Answers are sums of their weights, which
 * are their counts where everybody is asked; what a unit did in time is seen of every ticket and counts once.
 */
export type Tally = {
  readonly volume: number
  readonly valid: number
  /** The weights of the valid call-backs, and their squares, summed. */
  readonly weight: number
  readonly squares: number
  readonly contacted: number
  readonly solved: number
  readonly partly: number
  readonly satisfied: number
  readonly basically: number
  readonly signed: number
  readonly signedInTime: number
  readonly closed: number
  readonly closedInTime: number
}

/** Nothing counted. */
export const noTally: Tally = {
  volume: 0,
  valid: 0,
  weight: 0,
  squares: 0,
  contacted: 0,
  solved: 0,
  partly: 0,
  satisfied: 0,
  basically: 0,
  signed: 0,
  signedInTime: 0,
  closed: 0,
  closedInTime: 0,
}

/** The full scope (全口径) counts every ticket, the appraised scope (考核) leaves excluded ones out. */
export type Scopes<Held> = { readonly full: Held; readonly appraised: Held }

/** Response, resolution and satisfaction (三率) over one denominator: the weight of the valid call-backs. */
export type ThreeRates = { readonly response: Rate; readonly resolution: Rate; readonly satisfaction: Rate }

/** The three rates, and beside them what was signed and closed in time, each of all that was signed or closed. */
export type Rates = ThreeRates & { readonly signing: Rate; readonly closing: Rate }

/** What answers that are neither yes nor no count. */
export type AnswerWeights = { readonly partlyWeight: number; readonly basicallyWeight: number }

/** Counts rows in both scopes; answers of a call-back that is not valid count nowhere but in the volume. */
export function tallyOf(rows: readonly Rating[]): Scopes<Tally> {
  return {
    full: sumTallies(rows.map(tallyOfOne)),
    appraised: sumTallies(rows.filter(({ excluded }) => !excluded).map(tallyOfOne)),
  }
}

function tallyOfOne(rating: Rating): Tally {
  const { valid, contacted, solved, satisfied, signedInTime, closedInTime } = rating
  const weight = valid ? exactTo(4, rating.weight) : 0
  const weighed = (holds: boolean) => (holds ? weight : 0)
  const one = (holds: boolean) => (holds ? 1 : 0)
  return {
    volume: 1,
    valid: one(valid),
    weight,
    squares: weight * weight,
    contacted: weighed(contacted),
    solved: weighed(solved === 'solved'),
    partly: weighed(solved === 'partly'),
    satisfied: weighed(satisfied === 'satisfied'),
    basically: weighed(satisfied === 'basically'),
    signed: one(signedInTime !== undefined),
    signedInTime: one(signedInTime === true),
    closed: one(closedInTime !== undefined),
    closedInTime: one(closedInTime === true),
  }
}

/**
 * All counts added up: the pooled tally of several units. A weight counts to four decimals and its square to eight, so that
 * the sums are the same in whichever order they are made.
 */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: keyof Tally) =>
    exactTo(
      count === 'squares' ? 8 : 4,
      tallies.reduce((total, tally) => total + tally[count], 0),
    )
  return {
    volume: sum('volume'),
    valid: sum('valid'),
    weight: sum('weight'),
    squares: sum('squares'),
    contacted: sum('contacted'),
    solved: sum('solved'),
    partly: sum('partly'),
    satisfied: sum('satisfied'),
    basically: sum('basically'),
    signed: sum('signed'),
    signedInTime: sum('signedInTime'),
    closed: sum('closed'),
    closedInTime: sum('closedInTime'),
  }
}

function exactTo(decimals: number, value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(decimals))
}

/** The three rates of a tally; what partly solved and basically satisfied count is the template's. [APPRAISE-04] */
export function threeRates(tally: Tally, { partlyWeight, basicallyWeight }: AnswerWeights): ThreeRates {
  return {
    response: weightedRate(tally.contacted, tally.weight),
    resolution: weightedRate(tally.solved + partlyWeight * tally.partly, tally.weight),
    satisfaction: weightedRate(tally.satisfied + basicallyWeight * tally.basically, tally.weight),
  }
}

/** All rates a template may score. [APPRAISE-04] */
export function ratesOf(tally: Tally, weights: AnswerWeights): Rates {
  return {
    ...threeRates(tally, weights),
    signing: weightedRate(tally.signedInTime, tally.signed),
    closing: weightedRate(tally.closedInTime, tally.closed),
  }
}

/**
 * How many answers, all of one weight, would say as much: (Σw)²/Σw², the number of valid call-backs where everybody is asked; 0
 * without any. Source: L. Kish, Survey Sampling (1965) 11.7.
 */
export function effectiveAnswers({ weight, squares }: Pick<Tally, 'weight' | 'squares'>): number {
  return squares === 0 ? 0 : (weight * weight) / squares
}
