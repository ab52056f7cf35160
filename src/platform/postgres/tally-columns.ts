import type { Scopes, Tally } from '#foundations/three-rates/three-rates.ts'

/** Weights to four decimals, so that sums are exact in whichever order they are made. */
const weight = 'round(weight::numeric, 4)'
const count = (holds: string) => `count(*) filter (where ${holds})`
const sum = (what: string) => (holds: string) => `coalesce(sum(${what}) filter (where ${holds}), 0)`
const weights = sum(weight)

/** How each count of a tally is made, and of which rows. */
const counted: Readonly<Record<keyof Tally, readonly [make: (holds: string) => string, holds: string]>> = {
  volume: [count, 'true'],
  valid: [count, 'valid'],
  weight: [weights, 'valid'],
  squares: [sum(`${weight} * ${weight}`), 'valid'],
  contacted: [weights, 'valid and contacted'],
  solved: [weights, "valid and solved = 'solved'"],
  partly: [weights, "valid and solved = 'partly'"],
  satisfied: [weights, "valid and satisfied = 'satisfied'"],
  basically: [weights, "valid and satisfied = 'basically'"],
  signed: [count, 'signed_in_time is not null'],
  signedInTime: [count, 'signed_in_time'],
  closed: [count, 'closed_in_time is not null'],
  closedInTime: [count, 'closed_in_time'],
}

const scopes: Scopes<string> = { full: 'true', appraised: 'not excluded' }

/**
 * The tallies of both scopes as select columns named `full` and `appraised`, over rows that have valid, weight, contacted, solved,
 * satisfied, signed_in_time, closed_in_time and excluded: the counts that `tallyOf` makes, made by the database.
 */
export const tallyColumns = Object.entries(scopes)
  .map(([scope, inScope]) => `json_build_object(${countsWhere(inScope)}) as "${scope}"`)
  .join(', ')

function countsWhere(inScope: string): string {
  return Object.entries(counted)
    .map(([name, [make, holds]]) => `'${name}', ${make(`${inScope} and ${holds}`)}`)
    .join(', ')
}
