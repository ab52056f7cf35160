import type { LocalDate } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type League, leagueOf } from '#foundations/three-rates/league.ts'
import { type Period, periodOf } from '#foundations/three-rates/period.ts'
import { sumTallies } from '#foundations/three-rates/three-rates.ts'
import type { Platform } from '#platform/platform.ts'
import type { DailyReport } from '../api.ts'
import { type DailyCounts, dailyReport, type TrendCount, topAndBottom } from '../daily-report.ts'
import { type ReportWindow, reportNumber, reportWindow, windowsUpTo } from '../report-window.ts'
import { countCategories, countFlows, countTallies, listNamed } from './counts.ts'

type Frame = {
  readonly windows: readonly ReportWindow[]
  readonly window: ReportWindow
  readonly before: ReportWindow
  /** The appraisal period that the report's last moment lies in. */
  readonly period: Period
  readonly city: ReturnType<Platform['cityAt']>
}

/** The daily report of a date under the edition in force at its cut; what happened after the cut is not in it. [CIRCULATE-01] */
export async function readDaily(platform: Platform, date: LocalDate): Promise<DailyReport> {
  const frame = frameOf(platform, date)
  const { window, period, city } = frame
  const [counts, named] = await Promise.all([countAll(platform, frame), listNamed(platform.pool, reportNumber(date))])
  return {
    ...dailyReport(counts, city.rulebook, frame.windows),
    date,
    from: instantOf(window.from),
    to: instantOf(window.to),
    edition: city.rulebook.edition,
    scoring: city.rulebook.appraise.scoring.code,
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    named,
  }
}

function frameOf({ cityAt, now }: Platform, date: LocalDate): Frame {
  const { reportCut } = cityAt(now()).rulebook.circulate
  const window = reportWindow(date, reportCut)
  const lastMoment = (window.to - 1) as Moment
  const city = cityAt(lastMoment)
  const windows = windowsUpTo(date, reportCut, city.rulebook.circulate.trend)
  const before = windows.at(-2) ?? window
  return { windows, window, before, city, period: periodOf(lastMoment, city.rulebook.appraise.periodFirstDay) }
}

async function countAll({ pool }: Platform, frame: Frame): Promise<DailyCounts> {
  const { window, before, period, city } = frame
  const [flows, categories, tallies, firms] = await Promise.all([
    countFlows(pool, window, before),
    countCategories(pool, window, before),
    countTallies(pool, { period, cuts: [before.to, window.to] }),
    countTallies(pool, { period, cuts: [window.to], requester: 'firm' }),
  ])
  const asAt = (cut: Moment) => tallies.filter((row) => row.cut === instantOf(cut))
  const league = (table: 'streets' | 'departments') =>
    leagueOf(table, { now: asAt(window.to), before: asAt(before.to) }, city.rulebook.appraise.scoring, city.units)
  const leagues = { streets: league('streets'), departments: league('departments') }
  return {
    flows,
    categories,
    leagues,
    firms: {
      full: sumTallies(firms.map(({ full }) => full)),
      appraised: sumTallies(firms.map(({ appraised }) => appraised)),
    },
    trend: await countTrend(pool, frame, leagues.streets),
  }
}

async function countTrend(
  pool: Platform['pool'],
  { windows, period, city }: Frame,
  streets: League,
): Promise<readonly TrendCount[]> {
  const { bottom } = topAndBottom(streets.rows, city.rulebook.circulate.top)
  if (bottom.length === 0) return []
  const dates = new Map(windows.map(({ date, to }) => [instantOf(to), date]))
  const counted = await countTallies(pool, { period, cuts: windows.map(({ to }) => to), units: bottom })
  return counted.flatMap(({ unit, cut, appraised }) => {
    const date = dates.get(cut)
    return date === undefined ? [] : [{ unit, date, tally: appraised }]
  })
}
