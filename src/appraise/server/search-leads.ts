import type { Moment } from '#foundations/calendar/moment.ts'
import { refOf } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { monthsLater, type PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds, periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import { whileAlone } from '#platform/postgres/alone.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { cityOf, firstDayBy } from './closings.ts'
import { endSearch, leadJob, type SearchEnd, takeSearch, wishForSearch } from './lead-searches.ts'
import { keepLeads } from './leads.ts'
import { type FindLeads, leadsInThread } from './leads-in-thread.ts'
import { readClosings, readTraces } from './read-traces.ts'

/** Held by whoever searches, as long as it lives. */
const searchLock = 0x6c65616473

/** Whatever was asked for is searched; the clock only takes up what was left lying. [APPRAISE-16] */
export const searching: Schedule = {
  name: leadJob,
  cron: '55 * * * *',
  run: (platform, stopping) => searchWished(platform, leadsInThread, stopping),
}

/** Every night the running period and the one before are searched anew. [APPRAISE-16] */
export const searchingNightly: Schedule = {
  name: 'appraise/find-leads-nightly',
  cron: '20 4 * * *',
  run: async (platform, stopping) => {
    const { pool, now } = platform
    const { code } = periodHolding(now(), firstDayBy(platform))
    for (const period of [monthsLater(code, -1), code])
      await wishForSearch(pool, { period, by: refOf(systemActor), at: now() })
    await searchWished(platform, leadsInThread, stopping)
  },
}

/**
 * Searches every period that was asked for, one after the other. One process searches at a time; a second one leaves it at that.
 * What goes wrong ends that search as failed and is logged.
 */
export function searchWished(platform: Platform, find: FindLeads, stopping?: AbortSignal): Promise<void> {
  return whileAlone(platform.pool, searchLock, () => workOff(platform, find, stopping))
}

async function workOff(platform: Platform, find: FindLeads, stopping: AbortSignal | undefined): Promise<void> {
  const { pool, now, log } = platform
  for (let taken = await takeSearch(pool, now()); taken !== undefined; taken = await takeSearch(pool, now())) {
    const { search, period } = taken
    try {
      await endSearch(pool, search, now(), await searchPeriod(platform, period, find, stopping))
    } catch (problem) {
      // What was stopped is taken up again by whoever searches next.
      if (stopping?.aborted) return
      log.error({ err: problem, period }, 'a search for leads failed')
      await endSearch(pool, search, now(), { outcome: 'failed' })
    }
  }
}

async function searchPeriod(
  platform: Platform,
  code: PeriodCode,
  find: FindLeads,
  stopping: AbortSignal | undefined,
): Promise<SearchEnd> {
  const { pool, now } = platform
  const began = performance.now()
  const at = now()
  const period = periodBounds(code, firstDayBy(platform))
  const city = cityOf(platform, Math.min(at, period.to - 1) as Moment)
  const groups = new Map([...city.units.values()].map(({ code: unit, kind }) => [unit as string, kind as string]))
  const closings = await readClosings(pool, period, city, at)
  const counted = { tickets: 0, units: new Set<string>() }
  async function* counting() {
    for await (const some of readTraces(pool, period)) {
      counted.tickets += some.length
      for (const { unit } of some) counted.units.add(unit)
      yield some
    }
  }
  const { tests, leads } = await find(
    counting(),
    { closings, groups, rules: city.rulebook.appraise.integrity },
    stopping,
  )
  await keepLeads(pool, leads, { period: code, at, city })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return {
    outcome: 'searched',
    tickets: counted.tickets,
    units: counted.units.size,
    tests,
    leads: leads.length,
    seconds,
  }
}
