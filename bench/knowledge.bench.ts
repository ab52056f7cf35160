import { seededRandom } from '../src/foundations/statistics/seeded-random.ts'
import { takeCityArticles } from '../src/intake/server/knowledge/city-articles.ts'
import { findArticles } from '../src/intake/server/knowledge/find-articles.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { connected } from '../src/platform/postgres/databases.ts'
import { doors } from '../src/stages.ts'
import { fillArticles, question, vocabularyOf } from './knowledge/fill-articles.ts'
import { median, quantile } from './measure/median.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const quick = process.argv.includes('--quick')
const articles = quick ? 5_000 : 50_000
const times = quick ? 50 : 300

/** A question put to a large knowledge base, from its words to the snippets; `ratio` is the point read's time to the search's, at p95. */
export const bench: Bench = {
  compares: `milliseconds of an indexed point read to those of a search among ${articles} articles, both at p95`,
  run: async (say) => {
    const stock = await openStock(0, say)
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, doors)
    try {
      await takeCityArticles(platform)
      const random = seededRandom('knowledge')
      const known = await vocabularyOf(platform)
      const begin = performance.now()
      await fillArticles(platform, random, known, articles)
      const articlesPerSecond = Math.round((articles * 1_000) / (performance.now() - begin))
      say(`${articles} articles put into force, ${articlesPerSecond} a second`)
      await connected(stock.url, (client) => client.query('vacuum analyze'))
      const point = await timesOf(async (at) => {
        await platform.pool.query({ name: 'point', text: pointRead, values: [`G-${(at * 97) % articles}`] })
      })
      const asked = Array.from({ length: times }, () => question(random, known))
      const short = await timesOf(async (at) => void (await search((asked[at] ?? '').slice(-6))))
      const whole = await timesOf(async (at) => void (await search(asked[at] ?? '')))
      const long = await timesOf(async (at) => void (await search(asked.slice(at % 200, (at % 200) + 20).join('，'))))
      for (const [name, time] of Object.entries({ point, short, whole, long }))
        say(`${name}: p50 ${time.p50} ms, p95 ${time.p95} ms`)
      return { ratio: rounded(point.p95 / whole.p95), articles, articlesPerSecond, point, short, whole, long }
    } finally {
      await close()
      await stock.close()
    }

    function search(text: string) {
      return findArticles(platform, { text, limit: 3, publicOnly: false })
    }
  },
}

const pointRead = 'select * from intake.article_index where article = $1'

async function timesOf(work: (at: number) => Promise<void>) {
  const took: number[] = []
  for (let at = 0; at < times; at += 1) {
    const begin = performance.now()
    await work(at)
    took.push(performance.now() - begin)
  }
  return { p50: rounded(median(took)), p95: rounded(quantile(took, 0.95)) }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
