import type { Moment } from '#foundations/calendar/moment.ts'
import { refOf } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import { type LeagueTable, leagueTables, playsIn } from '#foundations/three-rates/league.ts'
import { monthsLater, type Period, type PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds, periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import { whileAlone } from '#platform/postgres/alone.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { fairnessBasis } from '../fairness-basis.ts'
import { type AdjustBy, adjustInThread } from './adjust-in-thread.ts'
import { adjustRules } from './adjust-league.ts'
import { adjustJob, dropAdjustment, endWish, keepAdjustment, takeWish, wishForAdjustment } from './adjustments.ts'
import { cityOf, firstDayBy } from './closings.ts'
import { readCells, type TakeText } from './fairness-cells.ts'
import { readPublished } from './published.ts'

/** Held by whoever adjusts, as long as it lives. */
const adjustLock = 0x61646a757374

/** Whatever was asked for is adjusted; the clock only takes up what was left lying. [APPRAISE-15] */
export const adjusting: Schedule = {
  name: adjustJob,
  cron: '50 * * * *',
  run: (platform, stopping) => adjustWished(platform, adjustInThread, stopping),
}

/** Every night the running period and the one before, until that is closed, are adjusted anew. [APPRAISE-15] */
export const adjustingNightly: Schedule = {
  name: 'appraise/adjust-nightly',
  cron: '10 4 * * *',
  run: async (platform, stopping) => {
    const { pool, now } = platform
    const { code } = periodHolding(now(), firstDayBy(platform))
    const published = await readPublished(pool, [monthsLater(code, -1)])
    // What a closing published stays.
    for (const period of [code, monthsLater(code, -1)].filter((one) => published.get(one)?.basis === undefined))
      await wishForAdjustment(pool, { period, by: refOf(systemActor), at: now() })
    await adjustWished(platform, adjustInThread, stopping)
  },
}

/**
 * Works out every period that was asked for, one after the other. One process works at a time; a second one leaves it at that. What
 * goes wrong ends that period as failed and is logged.
 */
export function adjustWished(platform: Platform, adjust: AdjustBy, stopping?: AbortSignal): Promise<void> {
  return whileAlone(platform.pool, adjustLock, () => workOff(platform, adjust, stopping))
}

async function workOff(platform: Platform, adjust: AdjustBy, stopping: AbortSignal | undefined): Promise<void> {
  const { pool, now, log } = platform
  for (let code = await takeWish(pool, now()); code !== undefined; code = await takeWish(pool, now())) {
    try {
      const outcome = await adjustPeriod(platform, code, (read, rules) => adjust(read, rules, stopping))
      await endWish(pool, code, { outcome, at: now() })
    } catch (problem) {
      // What was stopped is taken up again by whoever works next.
      if (stopping?.aborted) return
      log.error({ err: problem, period: code }, 'adjusting scores failed')
      await endWish(pool, code, { outcome: 'failed', at: now() })
    }
  }
}

type League = {
  readonly period: Period
  readonly table: LeagueTable
  readonly scoring: RatesScoring
  readonly city: City
}

async function adjustPeriod(platform: Platform, code: PeriodCode, adjust: AdjustBy): Promise<'adjusted' | 'too-few'> {
  const period = periodBounds(code, firstDayBy(platform))
  const city = cityOf(platform, Math.min(platform.now(), period.to - 1) as Moment)
  let outcome: 'adjusted' | 'too-few' = 'too-few'
  for (const table of Object.keys(leagueTables) as LeagueTable[])
    for (const scoring of adjustable(city))
      if (await adjustOne(platform, adjust, { period, table, scoring, city })) outcome = 'adjusted'
  return outcome
}

/** The templates whose scores are means of answers: what is taken off for lateness is no matter of the demands' difficulty. */
export function adjustable({ rulebook }: Pick<City, 'rulebook'>): readonly RatesScoring[] {
  return [rulebook.appraise.scoring, ...rulebook.appraise.otherScorings].filter((scoring) => scoring.method === 'rates')
}

async function adjustOne(platform: Platform, adjust: AdjustBy, league: League): Promise<boolean> {
  const { pool, now } = platform
  const { period, table, scoring, city } = league
  const of = { period: period.code, league: table, scoring: scoring.code }
  const begin = performance.now()
  const units = [...city.units.keys()].filter((unit) => playsIn(table, city.units)({ unit }))
  const read = (take: TakeText) => readCells(pool, { source: period, units, scoring }, take)
  const rules = adjustRules(of, scoring, fairnessBasis(city))
  const { adjustment, leftOut } = await adjust(read, rules)
  if (adjustment === undefined) {
    await dropAdjustment(pool, of)
    return false
  }
  const seconds = Math.round((performance.now() - begin) / 10) / 100
  await keepAdjustment(pool, of, { ...adjustment, edition: city.rulebook.edition, at: now(), leftOut, seconds })
  return true
}
