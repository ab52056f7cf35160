import { rm } from 'node:fs/promises'
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
      for (const [code, count] of [
        [month, tickets],
        ['2026-09', tickets / 10],
        ['2025-10', tickets / 10],
      ] as const)
        await fillRatings(owner, periodNamed(code as PeriodCode, periodFirstDay), count)
      await addUpUnitDays(owner)
      await owner.query('vacuum (analyze) appraise.ratings, appraise.unit_days, appraise.unit_day_changes')
      await touchRatings(owner, pending)
      const sums = await timed(() => talliesOf(platform.pool, periodNamed(month, periodFirstDay)))
      say(`its sums alone, from the database: best ${sums.best}, p50 ${sums.p50}, p95 ${sums.p95} ms`)
      const ranking = await timed(async () => {
        const answer = await app.inject({ url, headers: { authorization: `Bearer ${tokens.callBack}` } })
        if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
        return JSON.parse(answer.body).league
      })
      say(
        `ranking of ${ranking.last.rows.length} streets: best ${ranking.best}, p50 ${ranking.p50}, p95 ${ranking.p95} ms`,
      )
      const scanned = await openScan(owner, periodNamed(month, periodFirstDay))
      const scan = await timed(scanned.sums, 20)
      scanned.close()
      await rm(scanned.file, { force: true })
      say(`scan of ${tickets} rows: best ${scan.best}, p50 ${scan.p50}, p95 ${scan.p95} ms`)
      agree(ranking.last.pooled.full.volume, scan.last)
      const ratio = Math.round((100 * scan.p50) / ranking.p50) / 100
      const times = ({ best, p50, p95 }: typeof scan | typeof ranking) => ({ best, p50, p95 })
      return { ratio, tickets, pending, database: times(sums), ranking: times(ranking), scan: times(scan) }
    } finally {
      await app.close()
      await close()
      await owner.end()
      await stock.close()
    }
  },
}

async function timed<Done>(work: () => Promise<Done>, count = rounds) {
  const took: number[] = []
  let last = await work()
  for (let round = 0; round < count; round += 1) {
    const begin = performance.now()
    last = await work()
    took.push(performance.now() - begin)
  }
  const rounded = (value: number) => Math.round(value * 10) / 10
  return { last, best: rounded(Math.min(...took)), p50: rounded(median(took)), p95: rounded(quantile(took, 0.95)) }
}

/** Both must have counted the same tickets, or the comparison says nothing. */
function agree(ranked: number, scanned: number): void {
  if (ranked !== scanned) throw new Error(`The league table counts ${ranked} tickets and the scan ${scanned}`)
}
