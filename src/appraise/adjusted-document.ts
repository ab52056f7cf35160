import type { AdjustedUnit, Adjustment } from '#foundations/fairness/adjust-scores.ts'
import { canonicalText, type Json } from '#foundations/journal/canonical-text.ts'
import type { LeagueTable } from '#foundations/three-rates/league.ts'

/** A league of a closed period, adjusted by one of its templates; none of those with too few answers. */
export type PublishedAdjustment = Omit<Adjustment, 'units'> & {
  readonly table: LeagueTable
  readonly scoring: string
  readonly leftOut: number
  readonly units: readonly AdjustedUnit[]
}

/** The adjusted figures of a closing. Its canonical text is what is signed; units, templates and rules are those of the closing. */
export type AdjustedDocument = {
  readonly format: 'jiesu-adjusted-1'
  readonly period: string
  readonly closing: number
  /** The SHA-256 of what the closing signed. */
  readonly of: string
  readonly leagues: readonly PublishedAdjustment[]
}

/** The text of a closing's adjusted figures, to a ten-thousandth: the same for the same figures. [APPRAISE-15] */
export function adjustedText(document: AdjustedDocument): string {
  return canonicalText(rounded(document))
}

function rounded(value: Json): Json {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(rounded)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rounded(member ?? null)]))
}
