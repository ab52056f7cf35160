import type { Scopes, Tally } from '#foundations/three-rates/three-rates.ts'

/** Of which rows each count of a tally is, and whether it counts them, their weights or the squares of those. */
const counted: Readonly<Record<keyof Tally, readonly [what: 'rows' | 'weights' | 'squares', holds: string]>> = {
  volume: ['rows', 'true'],
  valid: ['rows', 'valid'],
  weight: ['weights', 'valid'],
  squares: ['squares', 'valid'],
  contacted: ['weights', 'valid and contacted'],
  solved: ['weights', "valid and solved = 'solved'"],
  partly: ['weights', "valid and solved = 'partly'"],
  satisfied: ['weights', "valid and satisfied = 'satisfied'"],
  basically: ['weights', "valid and satisfied = 'basically'"],
  signed: ['rows', 'signed_in_time is not null'],
  signedInTime: ['rows', 'signed_in_time'],
  closed: ['rows', 'closed_in_time is not null'],
  closedInTime: ['rows', 'closed_in_time'],
}
const counts = Object.entries(counted)

const scopes: Scopes<string> = { full: 'true', appraised: 'not excluded' }

const objectPerScope = (countOf: (count: (typeof counts)[number], inScope: string) => string) =>
  Object.entries(scopes)
    .map(([scope, inScope]) => {
      const values = counts.map((count) => `'${count[0]}', ${countOf(count, inScope)}`)
      return `json_build_object(${values.join(', ')}) as "${scope}"`
    })
    .join(', ')

/** Weights to four decimals, so that sums are exact in whichever order they are made. */
const weight = 'round(weight::numeric, 4)'
const aggregates = { rows: 'count(*)', weights: `sum(${weight})`, squares: `sum(${weight} * ${weight})` } as const

/**
 * The tallies of both scopes as select columns named `full` and `appraised`, over rows that have valid, weight, contacted, solved,
 * satisfied, signed_in_time, closed_in_time and excluded: the counts that `tallyOf` makes, made by the database.
 */
export const tallyColumns = objectPerScope(
  ([, [what, holds]], inScope) => `coalesce(${aggregates[what]} filter (where ${inScope} and ${holds}), 0)`,
)

/** Ten-thousandths: whole numbers are added up several times faster. */
const whole = 'floor(weight * 10000 + 0.5)::bigint'
const wholeAggregates = { rows: 'count(*)', weights: `sum(${whole})`, squares: `sum(${whole} * ${whole})` } as const
const units = { rows: 1, weights: 10_000, squares: 100_000_000 } as const

/**
 * The same over millions of rows, in two steps. First, as columns beside `excluded`, the parts that rows grouped by it, too, are counted
 * to; then, over those parts, the tallies.
 */
export const tallyParts = counts
  .map(([name, [what, holds]]) => `${wholeAggregates[what]} filter (where ${holds}) as "${name}"`)
  .join(', ')

export const talliesOfParts = objectPerScope(
  ([name, [what]], inScope) => `coalesce(sum("${name}") filter (where ${inScope}), 0) / ${units[what]}.0`,
)
