import type { Pool } from 'pg'
import type { App } from '../src/platform/http/app.ts'
import { createApp } from '../src/platform/http/create-app.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { doors } from '../src/stages.ts'
import { listRequests } from './lists/list-requests.ts'
import { scannedTables } from './lists/scanned-tables.ts'
import { type Asked, watchQueries } from './lists/watch-queries.ts'
import { employ } from './lives/people.ts'
import { median, quantile } from './measure/median.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const tickets = 100_000
const quick = process.argv.includes('--quick')
const times = quick ? 20 : 100

/** The desks' lists as their pages ask for them; `ratio` is the point read's time to the slowest list's, both at the median. */
export const bench: Bench = {
  compares: `milliseconds of an indexed point read to those of the desks' slowest list query, at ${tickets} tickets`,
  run: async (say) => {
    const stock = await openStock(tickets, say)
    const tokens = await employ(stock)
    const owner = openPool(stock.url, { size: 1, role: 'owner' })
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    const app = await createApp(platform, doors)
    try {
      const point = await pointReads(platform.pool)
      say(`point read: p50 ${point.p50} ms, p95 ${point.p95} ms`)
      const lists = []
      for (const { name, url, token } of listRequests(tokens)) {
        const { asked, ...time } = await timesOf(app, platform.pool, { url, token })
        const scans = await scannedTables(owner, asked)
        lists.push({ name, ...time, timesPointRead: rounded(time.p50 / point.p50), scans })
        say(
          `${name}: p50 ${time.p50} ms, p95 ${time.p95} ms${scans.length === 0 ? '' : `; scans all of ${scans.join(', ')}`}`,
        )
      }
      const slowest = Math.max(...lists.map(({ p50 }) => p50))
      return { ratio: rounded(point.p50 / slowest), point, lists }
    } finally {
      await app.close()
      await close()
      await owner.end()
      await stock.close()
    }
  },
}

async function pointReads(pool: Pool) {
  const { rows } = await pool.query<{ ticket: string }>('select ticket from intake.register limit $1', [times])
  const took: number[] = []
  for (const { ticket } of rows) {
    const begin = performance.now()
    await pool.query({ name: 'point', text: 'select * from intake.register where ticket = $1', values: [ticket] })
    took.push(performance.now() - begin)
  }
  return summaryOf(took)
}

/** Time in the database, without HTTP: the sum of the queries of one request. */
async function timesOf(app: App, pool: Pool, { url, token }: { readonly url: string; readonly token: string }) {
  const took: number[] = []
  let asked: readonly Asked[] = []
  for (let time = 0; time < times; time += 1) {
    const watch = watchQueries(pool)
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } })
    asked = watch.end().filter(({ text }) => !text.includes('identity.'))
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
    took.push(asked.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  }
  return { ...summaryOf(took), asked }
}

function summaryOf(took: readonly number[]) {
  return { p50: rounded(median(took)), p95: rounded(quantile(took, 0.95)) }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
