import { rm } from 'node:fs/promises'
import type { Pool } from 'pg'
import { talliesOf } from '../src/appraise/server/tallies.ts'
import { addUpUnitDays } from '../src/appraise/server/unit-days.ts'
import { momentOf } from '../src/foundations/calendar/moment.ts'
import { type PeriodCode, periodNamed } from '../src/foundations/three-rates/period.ts'
import { createApp } from '../src/platform/http/create-app.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { doors } from '../src/stages.ts'
import { employ } from './lives/people.ts'
import { median, quantile } from './measure/median.ts'
import { fillRatings, touchRatings } from './ranking/fill-ratings.ts'
import { openScan } from './ranking/open-scan.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const quick = process.argv.includes('--quick')
const tickets = quick ? 200_000 : 2_000_000
const rounds = quick ? 20 : 200
/** Ratings that changed since the job last added up: what a busy city's minute brings, and more. */
const pending = 2_000
const month = '2026-10' as PeriodCode
const url = `/api/rankings?table=streets&period=${month}`

/** The month's league table of all streets as its page asks for it, with movement against the month and the year before. */
export const bench: Bench = {
  compares: `milliseconds of DuckDB's scan of the same columns of ${tickets} tickets, in memory, to those of the month's ranking over HTTP`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const tokens = await employ(stock)
    const owner = openPool(stock.url, { size: 1, role: 'owner' })
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    const app = await createApp(platform, doors)
    const { periodFirstDay } = platform.cityAt(momentOf('2026-10-01T00:00:00+08:00')).rulebook.appraise
    try {
      say(`filling a month with ${tickets} tickets, and the months to compare with with a tenth of that`)
      await fill(owner, periodFirstDay)
      const sums = await timed(() => talliesOf(platform.pool, periodNamed(month, periodFirstDay)))
      say(`its sums alone, from the database: best ${sums.best}, p50 ${sums.p50}, p95 ${sums.p95} ms`)
      const ask = async () => {
        const answer = await app.inject({ url, headers: { authorization: `Bearer ${tokens.callBack}` } })
        if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
        return JSON.parse(answer.body).league
      }
      const ranking = await timed(ask)
      say(
        `ranking of ${ranking.last.rows.length} streets: best ${ranking.best}, p50 ${ranking.p50}, p95 ${ranking.p95} ms, ${ranking.processor} ms of processor time of the server`,
      )
      const first = await timed(ask, 10, async () => {
        await touchRatings(owner, 100)
        await addUpUnitDays(owner)
      })
      say(`the first one after the minute's adding up: best ${first.best}, p50 ${first.p50} ms`)
      const scanned = await openScan(owner, periodNamed(month, periodFirstDay))
      const scan = await timed(scanned.sums, 20)
      scanned.close()
      await rm(scanned.file, { force: true })
      say(`scan of ${tickets} rows: best ${scan.best}, p50 ${scan.p50}, p95 ${scan.p95} ms`)
      agree(ranking.last.pooled.full.volume, scan.last)
      const ratio = Math.round((100 * scan.p50) / ranking.p50) / 100
      const times = ({ last, ...measured }: typeof scan | typeof ranking) => measured
      const measured = { database: times(sums), ranking: times(ranking), first: times(first), scan: times(scan) }
      return { ratio, tickets, pending, ...measured }
    } finally {
      await app.close()
      await close()
      await owner.end()
      await stock.close()
    }
  },
}

async function fill(owner: Pool, firstDay: number): Promise<void> {
  const months = [
    [month, tickets],
    ['2026-09', tickets / 10],
    ['2025-10', tickets / 10],
  ] as const
  for (const [code, count] of months) await fillRatings(owner, periodNamed(code as PeriodCode, firstDay), count)
  await addUpUnitDays(owner)
  await owner.query('vacuum (analyze) appraise.ratings, appraise.unit_days, appraise.unit_day_changes')
  await touchRatings(owner, pending)
}

/** Milliseconds elapsed, and of this process's processor time in the middle, after one that is not counted; `before` is not timed. */
async function timed<Done>(work: () => Promise<Done>, count = rounds, before = async () => {}) {
  const [took, used]: [number[], number[]] = [[], []]
  let last = await work()
  for (let round = 0; round < count; round += 1) {
    await before()
    const [begin, processor] = [performance.now(), process.cpuUsage()]
    last = await work()
    took.push(performance.now() - begin)
    const { user, system } = process.cpuUsage(processor)
    used.push((user + system) / 1000)
  }
  const rounded = (value: number) => Math.round(value * 10) / 10
  const [best, p50, p95] = [rounded(Math.min(...took)), rounded(median(took)), rounded(quantile(took, 0.95))]
  return { last, best, p50, p95, processor: rounded(median(used)) }
}

/** Both must have counted the same tickets, or the comparison says nothing. */
function agree(ranked: number, scanned: number): void {
  if (ranked !== scanned) throw new Error(`The league table counts ${ranked} tickets and the scan ${scanned}`)
}
