import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fairnessBasis } from '../src/appraise/fairness-basis.ts'
import { adjustInThread } from '../src/appraise/server/adjust-in-thread.ts'
import { adjustRules } from '../src/appraise/server/adjust-league.ts'
import { readCells, type TakeText } from '../src/appraise/server/fairness-cells.ts'
import { momentOf } from '../src/foundations/calendar/moment.ts'
import { type PeriodCode, periodNamed } from '../src/foundations/three-rates/period.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { doors } from '../src/stages.ts'
import { fillMonth } from './adjusting/fill-month.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const tickets = process.argv.includes('--quick') ? 200_000 : 2_000_000
const month = periodNamed('2026-10' as PeriodCode, 19)

/** A month's street scores adjusted as the nightly job does it: sums by the database, the model in a thread. */
export const bench: Bench = {
  compares: `milliseconds of counting the rows of ${tickets} tickets by unit to those of adjusting their scores, cells and model`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const owner = openPool(stock.url, { size: 1, role: 'owner' })
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    try {
      say(`filling a month with ${tickets} tickets`)
      await fillMonth(owner, month, tickets)
      await owner.query('vacuum (analyze) appraise.ratings')
      const city = platform.cityAt(momentOf('2026-10-01T00:00:00+08:00'))
      const { scoring } = city.rulebook.appraise
      if (scoring.method !== 'rates') throw new Error('The city scores by deductions; there is nothing to adjust')
      const streets = [...city.units.values()].filter(({ kind }) => kind === 'street').map(({ code }) => code)
      const counting = await timed(() => owner.query('select lead, count(*) from appraise.ratings group by lead'))
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const read = (take: TakeText) => readCells(platform.pool, { source: month, units: streets, scoring }, take)
      const cells = await timed(() => read(() => undefined))
      const whileReading = pauseOf(delay)
      const of = { period: month.code, league: 'streets', scoring: scoring.code }
      const all = await timed(() => adjustInThread(read, adjustRules(of, scoring, fairnessBasis(city))))
      delay.disable()
      const figures = {
        tickets,
        streets: all.made.adjustment?.units.length,
        cells: all.made.cells,
        counting: counting.took,
        cellsTook: cells.took,
        adjustingTook: all.took,
        pauseWhileReading: whileReading,
        longestPause: pauseOf(delay),
      }
      say(JSON.stringify(figures))
      return { ratio: Math.round((1000 * counting.took) / all.took) / 1000, ...figures }
    } finally {
      await close()
      await owner.end()
      await stock.close()
    }
  },
}

type Delay = ReturnType<typeof monitorEventLoopDelay>

/** The longest time nobody else had a turn since it was last asked, in milliseconds. */
function pauseOf(delay: Delay): number {
  const longest = Math.round(delay.max / 1e6)
  delay.reset()
  return longest
}

async function timed<Made>(work: () => Promise<Made>) {
  const begin = performance.now()
  const made = await work()
  return { made, took: Math.round(performance.now() - begin) }
}
