import type { Scoring } from '#foundations/rulebook/api.ts'
import { type Rate, rateOf, share } from '#foundations/statistics/rate.ts'

/** What counts of one ticket: whether a valid call-back answered, what it answered, and whether it is out of appraisal. */
export type Rating = {
  readonly valid: boolean
  readonly contacted: boolean
  readonly solved: 'solved' | 'partly' | 'unsolved'
  readonly satisfied: 'satisfied' | 'basically' | 'unsatisfied'
  readonly excluded: boolean
}

/** How many tickets, how many of them with a valid call-back, and how many of those gave each answer. */
export type Tally = {
  readonly volume: number
  readonly valid: number
  readonly contacted: number
  readonly solved: number
  readonly partly: number
  readonly satisfied: number
  readonly basically: number
}

/** The full scope (全口径) counts every ticket, the appraised scope (考核) leaves excluded ones out. */
export type Scopes<Held> = { readonly full: Held; readonly appraised: Held }

/** Response, resolution and satisfaction (三率) over one denominator: the valid call-backs. */
export type ThreeRates = { readonly response: Rate; readonly resolution: Rate; readonly satisfaction: Rate }

/** Counts rows in both scopes; answers of a call-back that is not valid count nowhere but in the volume. */
export function tallyOf(rows: readonly Rating[]): Scopes<Tally> {
  return {
    full: sumTallies(rows.map(tallyOfOne)),
    appraised: sumTallies(rows.filter(({ excluded }) => !excluded).map(tallyOfOne)),
  }
}

function tallyOfOne({ valid, contacted, solved, satisfied }: Rating): Tally {
  const one = (holds: boolean) => (holds ? 1 : 0)
  return {
    volume: 1,
    valid: one(valid),
    contacted: one(valid && contacted),
    solved: one(valid && solved === 'solved'),
    partly: one(valid && solved === 'partly'),
    satisfied: one(valid && satisfied === 'satisfied'),
    basically: one(valid && satisfied === 'basically'),
  }
}

/** All counts added up: the pooled tally of several units. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0)
  return {
    volume: sum('volume'),
    valid: sum('valid'),
    contacted: sum('contacted'),
    solved: sum('solved'),
    partly: sum('partly'),
    satisfied: sum('satisfied'),
    basically: sum('basically'),
  }
}

/** The three rates of a tally; what partly solved and basically satisfied count is the template's. [APPRAISE-04] */
export function threeRates(tally: Tally, { partlyWeight, basicallyWeight }: Scoring): ThreeRates {
  return {
    response: rateOf(tally.contacted, tally.valid),
    resolution: rateOf(tally.solved + partlyWeight * tally.partly, tally.valid),
    satisfaction: rateOf(tally.satisfied + basicallyWeight * tally.basically, tally.valid),
  }
}

/** The score 0-100 to one decimal, half up; undefined without a valid call-back, which is neither 0 nor 100. [APPRAISE-04] */
export function scoreOf(rates: ThreeRates, { weights }: Scoring): number | undefined {
  const [response, resolution, satisfaction] = [rates.response, rates.resolution, rates.satisfaction].map(share)
  if (response === undefined || resolution === undefined || satisfaction === undefined) return undefined
  const whole = weights.response * response + weights.resolution * resolution + weights.satisfaction * satisfaction
  return oneDecimal(100 * whole)
}

/** Half up; 92.45 stays a half although its binary fraction lies a little below. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10 + 1e-9) / 10
}
