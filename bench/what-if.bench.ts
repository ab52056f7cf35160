import type { Pool } from 'pg'
import { keepClosing } from '../src/appraise/server/keep-closing.ts'
import { readWhatIf } from '../src/appraise/server/read-what-if.ts'
import type { WhatIfBody } from '../src/appraise/what-if-api.ts'
import { instantOf, momentOf } from '../src/foundations/calendar/moment.ts'
import { systemActor } from '../src/foundations/journal/system-actor.ts'
import { type Period, type PeriodCode, periodNamed } from '../src/foundations/three-rates/period.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { doors } from '../src/stages.ts'
import { median } from './measure/median.ts'
import { fillRatings } from './ranking/fill-ratings.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const quick = process.argv.includes('--quick')
const tickets = quick ? 100_000 : 2_000_000
const times = 3
const now = momentOf('2026-11-23T10:00:00+08:00')
const month = '2026-10' as PeriodCode

const asked: WhatIfBody = { period: month, table: 'streets' }
/** From the cheapest, which is counted already, to the one for which every ticket is decided anew over other days. */
const trials: Readonly<Record<string, WhatIfBody>> = {
  template: { ...asked, scoring: 'three-rates' },
  answerers: { ...asked, validAnswerers: ['requester', 'other'] },
  days: { ...asked, firstDay: 15, validAnswerers: ['requester'] },
}

/** Closing a month of a large city, and trying other rules on it. */
export const bench: Bench = {
  compares: `milliseconds of counting ${tickets} closed tickets by unit, to those of a what-if with other answerers over other days`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const owner = openPool(stock.url, { size: 1, role: 'owner', statementTimeout: 0 })
    const opened = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    const platform = { ...opened.platform, now: () => now }
    try {
      const period = periodNamed(month, platform.cityAt(now).rulebook.appraise.periodFirstDay)
      say(`filling a month with ${tickets} tickets`)
      await fill(owner, period)
      const closed = await timed(() => keepClosing(platform, period, systemActor), 1)
      say(`closing: ${closed} ms`)
      await owner.query('vacuum (analyze) appraise.closed_tickets')
      const plain = await timed(() => owner.query(count), times)
      say(`plain count by unit: ${plain} ms`)
      const milliseconds: Record<string, number> = {}
      for (const [name, body] of Object.entries(trials)) {
        milliseconds[name] = await timed(async () => expectRows(await readWhatIf(platform, body)), times)
        say(`what-if ${name}: ${milliseconds[name]} ms`)
      }
      const ratio = Math.round((100 * plain) / (milliseconds.days ?? Number.NaN)) / 100
      return { ratio, tickets, closing: closed, plain, ...milliseconds }
    } finally {
      await opened.close()
      await owner.end()
      await stock.close()
    }
  },
}

const count = 'select lead, count(*) from appraise.closed_tickets group by lead'

/** Every ticket has a fact to be named; the sums by unit and day are no part of what is measured. */
async function fill(owner: Pool, period: Period): Promise<void> {
  await owner.query('set session_replication_role = replica')
  await fillRatings(owner, period, tickets)
  await owner.query(
    `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
     select ticket, 1, created, 'TicketReceived', ticket, '{}', '{}' from appraise.ratings where created >= $1`,
    [instantOf(period.from)],
  )
  await owner.query('vacuum (analyze) appraise.ratings, journal.facts')
}

/** The median of whole milliseconds. */
async function timed(work: () => Promise<unknown>, often: number): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < often; time += 1) {
    const begin = performance.now()
    await work()
    took.push(performance.now() - begin)
  }
  return Math.round(median(took))
}

function expectRows(outcome: Awaited<ReturnType<typeof readWhatIf>>): void {
  if (outcome === undefined || 'problems' in outcome || outcome.rows.length === 0)
    throw new Error(`The what-if answered no rows: ${JSON.stringify(outcome)}`)
}
