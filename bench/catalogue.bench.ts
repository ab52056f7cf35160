import { resolve } from 'node:path'
import { catalogueAnswer } from '../src/dispatch/catalogue-answer.ts'
import { dryRun, type PastMatter } from '../src/dispatch/dry-run.ts'
import type { Matter } from '../src/dispatch/line-rank.ts'
import { dateOf } from '../src/foundations/calendar/local-time.ts'
import { momentOf } from '../src/foundations/calendar/moment.ts'
import type { Catalogue, CatalogueLine } from '../src/foundations/rulebook/catalogue.ts'
import type { City } from '../src/foundations/rulebook/city.ts'
import { channels, demandKinds, requesterKinds } from '../src/foundations/rulebook/demand.ts'
import { seededRandom } from '../src/foundations/statistics/seeded-random.ts'
import { citiesOf } from '../src/platform/reference/cities-of.ts'
import { readCityFiles } from '../src/platform/reference/read-city-files.ts'
import { median } from './measure/median.ts'
import type { Bench } from './run.ts'

const tickets = 100_000
const rounds = 3
const at = momentOf('2026-12-01T00:00:00+08:00')

/** A draft tried on a month of demands, to asking both editions about each of them. */
export const bench: Bench = {
  compares: `seconds of a dry run of a draft over ${tickets} tickets, to asking both editions about every ticket`,
  run: async (say) => {
    const city = citiesOf(await readCityFiles(resolve(import.meta.dirname, '../city/beijing')))(at)
    const draft = { edition: 'draft', lines: city.catalogue.lines.flatMap(changed) }
    const past = pastOf(city)
    say(`${tickets} tickets, ${past.length} distinct matters, ${draft.lines.length} lines`)
    const dry = timed(() => dryRun(past, draft, dateOf(at), city))
    const plain = timed(() => countPlain(past, draft, city))
    const { moving, moves } = dry.done
    if (moving !== plain.done) throw new Error(`The two ways of counting differ: ${moving} and ${plain.done}`)
    say(`${moving} would move, between ${moves.length} pairs: ${dry.seconds} s; one by one: ${plain.seconds} s`)
    return {
      ratio: Math.round((plain.seconds / dry.seconds) * 10) / 10,
      ...{ tickets, matters: past.length, lines: draft.lines.length, moving },
      ...{ seconds: dry.seconds, plainSeconds: plain.seconds },
    }
  },
}

/** A draft that touches much: every third line gets another beside it, for firms or for what came in online. */
function changed(line: CatalogueLine, index: number): readonly CatalogueLine[] {
  if (index % 3 !== 0) return [line]
  const narrower = index % 2 === 0 ? { requester: 'firm' as const } : { condition: 'online' }
  return [line, { ...line, ...narrower, id: `${line.id}-B`, lead: 'department:government-service', supports: [] }]
}

/** Tickets as cities have them: a few categories make up most, streets differ; those alike come together. */
function pastOf({ categories, places }: City): readonly PastMatter[] {
  const random = seededRandom('catalogue')
  const streets = places.all.filter(({ level }) => level === 'street')
  const leaves = [...categories.values()]
  const among = <Item>(items: readonly Item[], skew = 1) => items[Math.floor(random() ** skew * items.length)] as Item
  const all = Array.from({ length: tickets }, (): Matter => {
    const { code: category, level } = among(leaves, 3)
    const who = { requester: among(requesterKinds, 3), channel: among(channels, 2) }
    return { category, level, kind: among(demandKinds, 2), place: among(streets, 2).code, ...who }
  })
  const alike = Map.groupBy(all, (matter) => Object.values(matter).join(' '))
  return [...alike.values()].flatMap(([matter, ...others]) =>
    matter === undefined ? [] : [{ matter, tickets: others.length + 1, samples: ['sample'] }],
  )
}

function countPlain(past: readonly PastMatter[], catalogue: Catalogue, city: City): number {
  const on = dateOf(at)
  const moving = past.filter(({ matter }) => {
    const [is, will] = [catalogueAnswer(matter, on, city), catalogueAnswer(matter, on, { ...city, catalogue })]
    return is.lead?.code !== will.lead?.code || is.gap !== will.gap
  })
  return moving.reduce((sum, alike) => sum + alike.tickets, 0)
}

/** The middle one of a few runs. */
function timed<Done>(work: () => Done): { readonly done: Done; readonly seconds: number } {
  const runs = Array.from({ length: rounds }, () => {
    const begin = performance.now()
    return { done: work(), seconds: Math.round(performance.now() - begin) / 1_000 }
  })
  const middle = median(runs.map(({ seconds }) => seconds))
  return runs.find(({ seconds }) => seconds === middle) as (typeof runs)[number]
}
