import type { Pool } from 'pg'
import { searchRepeats } from '../src/classify/server/search-repeats.ts'
import type { Actor } from '../src/foundations/journal/envelope.ts'
import { placeCode } from '../src/foundations/places/place.ts'
import { integer } from '../src/foundations/statistics/draws.ts'
import { seededRandom } from '../src/foundations/statistics/seeded-random.ts'
import { likeness, shinglesOf } from '../src/foundations/text/fingerprint.ts'
import { unitCode } from '../src/foundations/units/unit.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import type { Platform } from '../src/platform/platform.ts'
import { median, quantile } from './measure/median.ts'
import { phoneOf, ticketOf } from './repeats/fill-repeats.ts'
import { openRepeats, until } from './repeats/open-repeats.ts'
import { edited } from './repeats/said.ts'
import type { Bench } from './run.ts'

const tickets = 1_000_000
const quick = process.argv.includes('--quick')
const searches = quick ? 40 : 300
const edits = [0, 0.1, 0.2, 0.3]
/** Tickets of the last so many days are said again: the window of the city's line for all categories, less a day. */
const days = 29

const operator: Actor = {
  person: 'bench',
  name: 'bench',
  role: 'operator',
  unit: unitCode('centre'),
  scope: { area: placeCode('11') },
}

/** A whole search, from the typed text to the ranked list; `ratio` is a point read's time to a search's, both at the median. */
export const bench: Bench = {
  compares: `milliseconds of an indexed point read to those of a search for repeats, at ${tickets} tickets`,
  run: async (say) => {
    const stock = await openRepeats(tickets, say)
    const { platform, close } = await openPlatform({ ...stock.config, logLevel: 'silent' }, stock.url, [])
    try {
      await timesOf(platform, 0, 'warm')
      const found = []
      const took: number[] = []
      for (const share of edits) {
        const { times, ...again } = await timesOf(platform, share, 'search')
        took.push(...times)
        found.push({ edited: share, ...summaryOf(times), ...again })
        say(`${share * 100} % of the characters edited: ${JSON.stringify(found.at(-1))}`)
      }
      const point = summaryOf(await pointReads(platform.pool))
      const search = summaryOf(took)
      say(`point read: p50 ${point.p50} ms, p95 ${point.p95} ms; search: p50 ${search.p50} ms, p95 ${search.p95} ms`)
      return { ratio: rounded(point.p50 / search.p50), point, search, found }
    } finally {
      await close()
      await stock.close()
    }
  },
}

/**
 * Earlier tickets said again by somebody else: how long the search takes with all that is known, and which part of them is
 * among its answers by the text alone; beside it, the part whose texts are still as alike as the city asks for.
 */
async function timesOf(platform: Platform, share: number, seed: string) {
  const random = seededRandom(`${seed} ${share}`)
  const times: number[] = []
  let [found, alike] = [0, 0]
  for (let turn = 0; turn < searches; turn += 1) {
    const number = tickets - 1 - integer(random, 0, Math.floor((tickets * days) / 365))
    const { text, category, place } = await saidIn(platform.pool, number)
    const again = edited(text, share, random)
    const begin = performance.now()
    await searchRepeats(platform, operator, { text: again, phone: phoneOf(number), category, place }, until)
    times.push(performance.now() - begin)
    const { rows } = await searchRepeats(platform, operator, { text: again }, until)
    if (rows.some(({ ticket }) => ticket === ticketOf(number))) found += 1
    if (likeness(shinglesOf(text), shinglesOf(again)) >= 0.5) alike += 1
  }
  return { times, found: rounded(found / searches), stillAlike: rounded(alike / searches) }
}

async function saidIn(pool: Pool, number: number) {
  const { rows } = await pool.query<{ text: string; category: string; place: string }>(
    `select body->>'text' as text, category, m.place from journal.facts join classify.matters m using (ticket)
     where ticket = $1 and position = 1`,
    [ticketOf(number)],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`The stock has no ticket ${number}`)
  return row
}

async function pointReads(pool: Pool): Promise<readonly number[]> {
  const random = seededRandom('point')
  const took: number[] = []
  for (let turn = 0; turn < searches; turn += 1) {
    const values = [ticketOf(integer(random, 0, tickets - 1))]
    const begin = performance.now()
    await pool.query({ name: 'point', text: 'select * from classify.matters where ticket = $1', values })
    took.push(performance.now() - begin)
  }
  return took
}

function summaryOf(took: readonly number[]) {
  return { p50: rounded(median(took)), p95: rounded(quantile(took, 0.95)) }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
