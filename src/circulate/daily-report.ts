import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Rulebook, Scoring } from '#foundations/rulebook/api.ts'
import type { League } from '#foundations/three-rates/league.ts'
import { type RankedUnit, type Standing, standingOf } from '#foundations/three-rates/ranking.ts'
import type { Scopes, Tally } from '#foundations/three-rates/three-rates.ts'
import { type ReportWindow, reportNumber } from './report-window.ts'

export const flowNames = ['received', 'answered', 'dispatched', 'closed'] as const
/** What passes through the loop in a day: taken in, answered at the desk, sent to units, given a result by them. */
export type FlowName = (typeof flowNames)[number]

export type RequesterKind = 'citizen' | 'firm'

/** How many tickets of one kind of requester passed, in the report's window or in the one before. */
export type FlowCount = {
  readonly flow: FlowName
  readonly current: boolean
  readonly requester: RequesterKind
  readonly count: number
}

/** A figure and what it was in the window before. */
export type Change = { readonly count: number; readonly before: number }
export type Flows = Readonly<Record<FlowName, Change>>

export type CategoryCount = Change & { readonly category: string }

/** What was counted of a unit in the running period as at one cut. */
export type TrendCount = { readonly unit: string; readonly date: LocalDate; readonly tally: Tally }

/** The score of a unit cut by cut; where there was no valid call-back yet, none. */
export type Trend = {
  readonly unit: string
  readonly points: readonly { readonly date: LocalDate; readonly score?: number }[]
}

/** Everything counted for one report. */
export type DailyCounts = {
  readonly flows: readonly FlowCount[]
  readonly categories: readonly CategoryCount[]
  readonly leagues: { readonly streets: League; readonly departments: League }
  readonly firms: Scopes<Tally>
  readonly trend: readonly TrendCount[]
}

export type DailyReport = {
  readonly number: string
  readonly totals: Flows
  readonly firms: { readonly flows: Flows } & Scopes<Standing>
  readonly hot: readonly CategoryCount[]
  readonly streets: League
  readonly departments: League
  readonly top: readonly string[]
  readonly bottom: readonly string[]
  readonly trend: readonly Trend[]
}

/** The figures of a daily report; `windows` are the cuts its trend looks back to, oldest first, its own last. [CIRCULATE-01] */
export function dailyReport(
  counts: DailyCounts,
  { appraise, circulate }: Pick<Rulebook, 'appraise' | 'circulate'>,
  windows: readonly ReportWindow[],
): DailyReport {
  const { scoring } = appraise
  const { top, bottom } = topAndBottom(counts.leagues.streets.rows, circulate.top)
  return {
    number: reportNumber(windows.at(-1)?.date ?? ('' as LocalDate)),
    totals: flowsOf(counts.flows),
    firms: {
      flows: flowsOf(counts.flows.filter(({ requester }) => requester === 'firm')),
      full: standingOf(counts.firms.full, scoring),
      appraised: standingOf(counts.firms.appraised, scoring),
    },
    hot: hotCategories(counts.categories, circulate.hot),
    ...counts.leagues,
    top,
    bottom,
    trend: bottom.map((unit) => trendOf(unit, counts.trend, windows, scoring)),
  }
}

/** Every figure with what it was the day before; what nobody counted is 0. */
export function flowsOf(counts: readonly FlowCount[]): Flows {
  const sum = (flow: FlowName, current: boolean) =>
    counts.filter((row) => row.flow === flow && row.current === current).reduce((total, { count }) => total + count, 0)
  const change = (flow: FlowName): Change => ({ count: sum(flow, true), before: sum(flow, false) })
  return {
    received: change('received'),
    answered: change('answered'),
    dispatched: change('dispatched'),
    closed: change('closed'),
  }
}

/** The best units, best first, and the worst, worst first; no unit is in both, and none without a score is in either. */
export function topAndBottom(rows: readonly RankedUnit[], count: number) {
  const scored = rows.filter(({ rank }) => rank !== undefined).map(({ unit }) => unit)
  const top = scored.slice(0, count)
  return { top, bottom: scored.slice(top.length).slice(-count).toReversed() }
}

/** The categories most asked about, most first; equals in order of their code. */
export function hotCategories(categories: readonly CategoryCount[], count: number): readonly CategoryCount[] {
  return categories
    .filter((category) => category.count > 0)
    .toSorted((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
    .slice(0, count)
}

function trendOf(
  unit: string,
  counts: readonly TrendCount[],
  windows: readonly ReportWindow[],
  scoring: Scoring,
): Trend {
  return {
    unit,
    points: windows.map(({ date }) => {
      const counted = counts.find((row) => row.unit === unit && row.date === date)
      const score = counted && standingOf(counted.tally, scoring).score
      return score === undefined ? { date } : { date, score }
    }),
  }
}
