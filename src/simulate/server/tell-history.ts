import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { readHistories } from '#platform/postgres/history.ts'
import type { StartProgress } from '#platform/terminal/terminal.ts'
import { mostPieces } from '../split-script.ts'
import type { Demand } from '../world.ts'
import type { Chapter } from './chapters.ts'
import { familyOf, piecesIn } from './family.ts'
import type { Gathering } from './gather.ts'
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

type Numbered = { readonly demand: Demand; readonly count: number; readonly firstPiece: number }
type Told = { readonly facts: number; readonly refused: readonly RefusedAct[]; readonly open: readonly Numbered[] }

/** Tells every life, chapter by chapter, and writes it; what was written before is not told again. */
export async function tellHistory(platform: Platform, stage: Stage, telling: Telling) {
  const { demands, until, chapters, progress } = telling
  const tell = await tellerOf(platform, stage)
  const bar = progress({ zh: '生成演示城市的历史', en: 'Generating the history of the demo city' }, demands.length)
  const numbered = demands.map((demand, index) => ({ demand, ...countsOf(index, demands.length) }))
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

/** The running count of the n-th of so many demands, and the first of those kept for its pieces. */
function countsOf(index: number, demands: number) {
  return { count: index + 1, firstPiece: demands + index * mostPieces + 1 }
}

/** How many running counts a history of so many demands takes. */
export function countsFor(demands: number): number {
  return demands * (1 + mostPieces)
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
        // A piece is never written without its parent, which says that there is one.
        writing = Promise.all(told.entries.map(write)).then(() => Promise.all(told.pieces.map(write)))
        refused.push(...told.refused)
        open.push(...told.open)
        facts += [...told.entries, ...told.pieces].reduce((sum, entry) => sum + entry.facts.length, 0)
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
  await bringIn(
    pool,
    gathering,
    some.map(({ demand }) => demand.ticket).filter((ticket) => known.has(ticket)),
  )
  const told = { entries: [] as Entry[], pieces: [] as Entry[], refused: [] as RefusedAct[], open: [] as Numbered[] }
  for (const life of some) {
    const { ticket } = life.demand
    const isBegun = gathering.factsOf(ticket).length > 0
    const lived = await (isBegun ? liveOn : liveOut)(stage, life, until)
    if (lived.refused !== undefined) told.refused.push(lived.refused)
    if (lived.goesOn) told.open.push(life)
    const [entry, ...pieces] = familyOf(gathering, ticket).map(gathering.takeOut)
    if (entry !== undefined) told.entries.push(entry)
    told.pieces.push(...pieces.flatMap((piece) => piece ?? []))
  }
  return told
}

/** Brings in what was written of these tickets and of the pieces they were split into. */
async function bringIn(pool: Platform['pool'], gathering: Gathering, tickets: readonly TicketId[]): Promise<void> {
  const histories = [...(await readHistories(pool, tickets)).values()]
  const pieces = histories.flatMap(piecesIn)
  const theirs = pieces.length === 0 ? [] : [...(await readHistories(pool, pieces)).values()]
  for (const history of [...histories, ...theirs]) gathering.bringIn(history)
}
