import type { Pool } from 'pg'
import { instantOf, momentOf } from '../src/foundations/calendar/moment.ts'
import { type Period, type PeriodCode, periodNamed } from '../src/foundations/three-rates/period.ts'
import { createApp } from '../src/platform/http/create-app.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { doors } from '../src/stages.ts'
import { fillMonth } from './adjusting/fill-month.ts'
import { employ } from './lives/people.ts'
import { median } from './measure/median.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const quick = process.argv.includes('--quick')
const tickets = quick ? 200_000 : 2_000_000
const rounds = quick ? 5 : 10
const month = '2026-10' as PeriodCode
/** What is asked, and the same groups as the plain count that is compared tells them apart. */
const cuts = {
  'level,channel': 'level, channel',
  'unit,level': 'lead, level',
  'unit,category': 'lead, category',
} as const

/** The three rates of a month told apart by two dimensions; `ratio` is the lowest. */
export const bench: Bench = {
  compares: `milliseconds of counting the rows of the same groups of ${tickets} tickets, to those of their three rates in both scopes over HTTP`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const { callBack } = await employ(stock)
    const owner = openPool(stock.url, { size: 1, role: 'owner', statementTimeout: 0 })
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    const app = await createApp(platform, doors)
    const { periodFirstDay } = platform.cityAt(momentOf('2026-10-01T00:00:00+08:00')).rulebook.appraise
    const period = periodNamed(month, periodFirstDay)
    try {
      say(`filling a month with ${tickets} tickets`)
      await fillMonth(owner, period, tickets)
      await owner.query('vacuum (analyze) appraise.ratings')
      const ask = async (by: string) => {
        const url = `/api/three-rates?period=${month}&by=${by}`
        const { statusCode, body } = await app.inject({ url, headers: { authorization: `Bearer ${callBack}` } })
        if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`)
      }
      const measured = []
      for (const [by, columns] of Object.entries(cuts)) {
        const [rates, count] = [await timed(() => ask(by)), await timed(() => countRows(owner, columns, period))]
        measured.push({ by, rates, count, ratio: Math.round((100 * count) / rates) / 100 })
        say(`by ${by}: three rates ${rates} ms, plain count ${count} ms`)
      }
      return { ratio: Math.min(...measured.map(({ ratio }) => ratio)), tickets, measured }
    } finally {
      await app.close()
      await close()
      await owner.end()
      await stock.close()
    }
  },
}

/** Milliseconds in the middle, after a run that is not counted. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now()
    await work()
    if (round > 0) took.push(performance.now() - begin)
  }
  return Math.round(median(took))
}

function countRows(owner: Pool, columns: string, { from, to }: Period) {
  const text = `select ${columns}, count(*) from appraise.ratings where created >= $1 and created < $2 group by ${columns} order by 3 desc limit 500`
  return owner.query(text, [instantOf(from), instantOf(to)])
}
