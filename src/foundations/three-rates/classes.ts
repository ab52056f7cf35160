import type { Measure, UnitClass } from '#foundations/rulebook/grouping-rules-api.ts'
import { type RankedUnit, riseOf } from './ranking.ts'

/** The figures classes are told by; what a unit has no figure of is absent. */
export type Measured = Readonly<Partial<Record<Measure, number>>>

/**
 * The figures of every unit of a league table. A place is the middle of the unit's own part of 0-1, so that a lone unit is neither
 * first nor last; equals share the better one. [APPRAISE-12]
 */
export function measuresOf(rows: readonly RankedUnit[]): ReadonlyMap<string, Measured> {
  const ranked = rows.filter(({ rank }) => rank !== undefined)
  const volumes = ranked.map(({ appraised }) => appraised.volume).toSorted((a, b) => b - a)
  const busier = new Map(volumes.map((volume, at) => [volume, at] as const).toReversed())
  return new Map(
    ranked.map((row) => {
      const [rise, yearRise] = [riseOf(row, 'before'), riseOf(row, 'yearBefore')]
      return [
        row.unit,
        {
          ...(row.appraised.score === undefined ? {} : { score: row.appraised.score }),
          answers: row.appraised.valid,
          place: ((row.rank ?? ranked.length) - 0.5) / ranked.length,
          'volume-place': ((busier.get(row.appraised.volume) ?? 0) + 0.5) / ranked.length,
          ...(rise === undefined ? {} : { rise }),
          ...(yearRise === undefined ? {} : { 'year-rise': yearRise }),
        },
      ]
    }),
  )
}

/** The first class all of whose conditions hold, by code; undefined where none is. [APPRAISE-12] */
export function classOf(measured: Measured | undefined, classes: readonly UnitClass[]): string | undefined {
  return classes.find(({ when }) => when.every((condition) => holds(condition, measured?.[condition.measure])))?.code
}

function holds({ atLeast, atMost }: UnitClass['when'][number], figure: number | undefined): boolean {
  return figure !== undefined && figure >= (atLeast ?? figure) && figure <= (atMost ?? figure)
}
