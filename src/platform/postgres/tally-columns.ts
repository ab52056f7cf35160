import type { Scopes, Tally } from '#foundations/three-rates/three-rates.ts'

/** Which rows each count of a tally takes in. */
const counted: Readonly<Record<keyof Tally, string>> = {
  volume: 'true',
  valid: 'valid',
  contacted: 'valid and contacted',
  solved: "valid and solved = 'solved'",
  partly: "valid and solved = 'partly'",
  satisfied: "valid and satisfied = 'satisfied'",
  basically: "valid and satisfied = 'basically'",
}

const scopes: Scopes<string> = { full: 'true', appraised: 'not excluded' }

/**
 * The tallies of both scopes as select columns named `full` and `appraised`, over rows that have valid, contacted, solved,
 * satisfied and excluded: the counts that `tallyOf` makes, made by the database.
 */
export const tallyColumns = Object.entries(scopes)
  .map(([scope, inScope]) => `json_build_object(${countsWhere(inScope)}) as "${scope}"`)
  .join(', ')

function countsWhere(inScope: string): string {
  return Object.entries(counted)
    .map(([name, holds]) => `'${name}', count(*) filter (where ${inScope} and ${holds})`)
    .join(', ')
}
