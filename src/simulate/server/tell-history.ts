import type { Moment } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { readHistories } from '#platform/postgres/history.ts'
import type { StartProgress } from '#platform/terminal/terminal.ts'
import type { Demand } from '../world.ts'
import type { Chapter } from './chapters.ts'
import { listTickets } from './histories.ts'
import { openLifeWriter } from './life-writer.ts'
import { liveOn, liveOut, type RefusedAct, type Stage } from './live-out.ts'

/** Lives told before they are written: while one lot is on its way, the next one is told. */
const lot = 500

export type Telling = {
  readonly demands: readonly Demand[]
  readonly until: Moment
  /** What happens about no ticket on the way, oldest first; then all lives have come to that moment and no further. */
  readonly chapters: readonly Chapter[]
  readonly progress: StartProgress
}

type Numbered = { readonly demand: Demand; readonly count: number }
type Told = { readonly facts: number; readonly refused: readonly RefusedAct[]; readonly open: readonly Numbered[] }

/** Tells every life, chapter by chapter, and writes it; what was written before is not told again. */
export async function tellHistory(platform: Platform, stage: Stage, telling: Telling) {
  const { demands, until, chapters, progress } = telling
  const tell = await tellerOf(platform, stage)
  const bar = progress({ zh: '生成演示城市的历史', en: 'Generating the history of the demo city' }, demands.length)
  const numbered = demands.map((demand, index) => ({ demand, count: index + 1 }))
  let [told, first]: [Told, number] = [{ facts: 0, refused: [], open: [] }, 0]
  for (const { at, happen } of [...chapters, { at: until, happen: async () => [] }]) {
    const next = numbered.findIndex(({ demand }) => demand.at > at)
    const arrived = numbered.slice(first, next < 0 ? undefined : next)
    first += arrived.length
    const { facts, refused, open } = await tell([...told.open, ...arrived], at, bar.advance)
    told = { facts: told.facts + facts, refused: [...told.refused, ...refused, ...(await happen())], open }
  }
  bar.end()
  return { facts: told.facts, refused: told.refused }
}

/** Tells lives up to a moment, lot by lot; one lot is told while the one before is written. */
async function tellerOf(platform: Platform, stage: Stage) {
  const known = new Set(await listTickets(platform.pool))
  const write = await openLifeWriter(platform)
  return async (lives: readonly Numbered[], until: Moment, advance: (lives: number) => void): Promise<Told> => {
    const refused: RefusedAct[] = []
    const open: Numbered[] = []
    let facts = 0
    let writing: Promise<unknown> = Promise.resolve()
    try {
      for (let start = 0; start < lives.length; start += lot) {
        const some = lives.slice(start, start + lot)
        const told = await tellLot(platform, stage, known, { some, until })
        await writing
        writing = Promise.all(told.entries.map(write))
        refused.push(...told.refused)
        open.push(...told.open)
        facts += told.entries.reduce((sum, entry) => sum + entry.facts.length, 0)
        advance(some.filter(({ demand }) => !known.has(demand.ticket)).length)
        for (const { ticket } of told.entries) known.add(ticket)
      }
    } finally {
      await Promise.allSettled([writing])
    }
    await writing
    return { facts, refused, open }
  }
}

type Lot = { readonly some: readonly Numbered[]; readonly until: Moment }

async function tellLot({ pool }: Platform, stage: Stage, known: ReadonlySet<string>, { some, until }: Lot) {
  const { gathering } = stage
  const before = some.map(({ demand }) => demand.ticket).filter((ticket) => known.has(ticket))
  for (const history of (await readHistories(pool, before)).values()) gathering.bringIn(history)
  const told = { entries: [] as Entry[], refused: [] as RefusedAct[], open: [] as Numbered[] }
  for (const life of some) {
    const { demand, count } = life
    const isBegun = gathering.factsOf(demand.ticket).length > 0
    const lived = isBegun ? await liveOn(stage, demand, until) : await liveOut(stage, demand, { count, until })
    if (lived.refused !== undefined) told.refused.push(lived.refused)
    if (lived.goesOn) told.open.push(life)
    const entry = gathering.takeOut(demand.ticket)
    if (entry !== undefined) told.entries.push(entry)
  }
  return told
}
