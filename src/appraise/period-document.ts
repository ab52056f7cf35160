import type { Instant } from '#foundations/calendar/moment.ts'
import { canonicalText } from '#foundations/journal/canonical-text.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import type { GroupingRules } from '#foundations/rulebook/grouping-rules-api.ts'
import {
  type League,
  type LeagueCounts,
  type LeagueTable,
  leagueOf,
  leagueTables,
} from '#foundations/three-rates/league.ts'
import type { RankedUnit, Standing, UnitMean, UnitTally } from '#foundations/three-rates/ranking.ts'
import type { Scopes } from '#foundations/three-rates/three-rates.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { FairnessBasis } from './fairness-basis.ts'
import { groupsIn, type LeagueNote, leagueNotes, type UnitTraits } from './league-notes.ts'

/** Which facts counted: of how many tickets, how many facts, and the SHA-256 over `ticket position` of each, a line each, by ticket. */
export type PeriodInputs = { readonly tickets: number; readonly facts: number; readonly digest: string }

/** What a closing holds fast beside the facts: whose it is, and the rules and units of that day. */
export type FrozenPeriod = {
  readonly period: { readonly code: string; readonly from: Instant; readonly to: Instant }
  readonly closing: number
  readonly closed: { readonly at: Instant; readonly by: ActorRef }
  readonly edition: string
  /** The closing before this one in force then, which this one follows. */
  readonly follows?: { readonly period: string; readonly closing: number; readonly digest: string }
  /** The templates of the edition, the official one first. */
  readonly scorings: readonly Scoring[]
  /** The units with tickets, by code, as they were then. */
  readonly units: readonly Pick<Unit, 'code' | 'name' | 'kind'>[]
  /** Absent in closings of the first format, which published neither groups nor classes. */
  readonly basis?: FrozenBasis
}

/** The rules and figures by which units are grouped, classed, compared and adjusted. [APPRAISE-12, APPRAISE-15] */
export type FrozenBasis = {
  readonly grouping: GroupingRules
  readonly traits: Readonly<Record<string, UnitTraits>>
  readonly compared: ComparedPeriods
  readonly fairness: FairnessBasis
}

/** What a closed period moved against: periods that were closed when it was, as they were published. */
export type ComparedPeriods = { readonly before?: ComparedPeriod; readonly yearBefore?: ComparedPeriod }
type ComparedPeriod = {
  readonly period: string
  readonly closing: number
  readonly digest: string
  readonly counts: readonly Pick<UnitTally, 'unit' | 'appraised'>[]
}

type PublishedRate = { readonly numerator: number; readonly denominator: number }
type PublishedStanding = Readonly<
  Record<'response' | 'resolution' | 'satisfaction' | 'signing' | 'closing', PublishedRate>
> & { readonly volume: number; readonly valid: number; readonly score?: number }

type PublishedTable = {
  readonly table: LeagueTable
  readonly scoring: string
  readonly rows: readonly (Scopes<PublishedStanding> & { readonly unit: string; readonly rank?: number })[]
  readonly pooled: Scopes<PublishedStanding>
  readonly mean: UnitMean
  /** Of every unit its groups, its class and what it is asked to improve; absent in the first format. */
  readonly notes?: readonly LeagueNote[]
}

/** The published tables of a closed period. Its canonical text is what is signed. */
export type PeriodDocument = FrozenPeriod & {
  readonly format: 'jiesu-period-1' | 'jiesu-period-2'
  readonly inputs: PeriodInputs
  readonly counts: readonly UnitTally[]
  readonly tables: readonly PublishedTable[]
}

/** The published tables of both leagues by every template, from what was counted of each unit, units by code. [APPRAISE-10] */
export function periodDocument(
  frozen: FrozenPeriod,
  inputs: PeriodInputs,
  counts: readonly UnitTally[],
): PeriodDocument {
  const units = new Map(frozen.units.map((unit) => [unit.code, unit]))
  const tables = (Object.keys(leagueTables) as LeagueTable[]).flatMap((table) =>
    frozen.scorings.map((scoring) => publishedTable(table, { counts, basis: frozen.basis }, scoring, units)),
  )
  const format = frozen.basis === undefined ? 'jiesu-period-1' : 'jiesu-period-2'
  return { format, ...frozen, inputs, counts, tables }
}

/** The text of the document, the same for the same tables: what is hashed, signed and compared. [APPRAISE-10] */
export function documentText(document: PeriodDocument): string {
  return canonicalText(document)
}

type Counted = { readonly counts: readonly UnitTally[]; readonly basis: FrozenBasis | undefined }

function publishedTable(
  table: LeagueTable,
  { counts, basis }: Counted,
  scoring: Scoring,
  units: ReadonlyMap<UnitCode, Pick<Unit, 'kind'>>,
): PublishedTable {
  const league = leagueOf(table, { now: counts, ...countsBefore(basis) }, scoring, units)
  const { rows, pooled, mean } = league
  const published = {
    table,
    scoring: scoring.code,
    rows: rows.map(publishedRow),
    pooled: publishedScopes(pooled),
    mean,
  }
  return basis === undefined ? published : { ...published, notes: notesOf(league, scoring, basis) }
}

/** The counts a closed period is compared with, none where none was closed. */
export function countsBefore(basis: FrozenBasis | undefined): Required<Omit<LeagueCounts, 'now'>> {
  const { before, yearBefore } = basis?.compared ?? {}
  return { before: before?.counts ?? [], yearBefore: yearBefore?.counts ?? [] }
}

const noTraits: UnitTraits = { kinds: [] }

function notesOf(league: League, scoring: Scoring, { grouping, traits }: FrozenBasis): readonly LeagueNote[] {
  const groups = groupsIn(league, grouping.ways, (unit) => traits[unit] ?? noTraits)
  return leagueNotes(league, groups, scoring, grouping)
}

function publishedRow({ unit, rank, ...scopes }: RankedUnit) {
  return { unit, ...(rank === undefined ? {} : { rank }), ...publishedScopes(scopes) }
}

function publishedScopes({ full, appraised }: Scopes<Standing>): Scopes<PublishedStanding> {
  return { full: published(full), appraised: published(appraised) }
}

/** Intervals are left out: they follow from the counts. */
function published({ volume, valid, score, ...rates }: Standing): PublishedStanding {
  return {
    volume,
    valid,
    response: countsOf(rates.response),
    resolution: countsOf(rates.resolution),
    satisfaction: countsOf(rates.satisfaction),
    signing: countsOf(rates.signing),
    closing: countsOf(rates.closing),
    ...(score === undefined ? {} : { score }),
  }
}

function countsOf({ numerator, denominator }: PublishedRate): PublishedRate {
  return { numerator, denominator }
}
