import type { Moment } from '#foundations/calendar/moment.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { commandsOf, type PopulateWish, type StageDoor } from '#platform/stage-door.ts'
import { Misused } from '#platform/terminal/exit.ts'
import type { StartProgress } from '#platform/terminal/terminal.ts'
import { planDemands } from '../demand-plan.ts'
import type { Demand } from '../world.ts'
import { openGathering } from './gather.ts'
import { giveBy } from './give.ts'
import {
  beginHistory,
  endHistory,
  findHistory,
  type History,
  hasTickets,
  listTickets,
  passNumbers,
} from './histories.ts'
import { openLifeWriter } from './life-writer.ts'
import { liveOut, type RefusedAct, type Stage } from './live-out.ts'
import { readWorld } from './read-world.ts'

const usual = { days: 45, tickets: 12_000 }
/** Lives told before they are written: while one lot is on its way, the next one is told. */
const lot = 500

export type Seeded = {
  readonly seed: string
  readonly demands: number
  readonly facts: number
  readonly refused: readonly RefusedAct[]
}

/**
 * Gives a demo city a history: every ticket lives by the loop's own commands in simulated time. A history that was broken off
 * is finished, whatever is wished. A city that has tickets stays as it is; wished for by name, it is refused.
 */
export async function seedCity(
  platform: Platform,
  doors: readonly StageDoor[],
  progress: StartProgress,
  wish?: PopulateWish,
): Promise<Seeded | undefined> {
  const begun = await findHistory(platform.pool)
  if (begun?.ended ?? (begun === undefined && (await hasTickets(platform.pool)))) {
    if (wish === undefined) return undefined
    throw new Misused('This city has tickets already; a history is generated in an empty one only. 城市已有工单。')
  }
  const history = begun ?? historyOf(platform, wish ?? {})
  await beginHistory(platform.pool, history, platform.now())
  const world = await readWorld(platform, { seed: history.seed, epoch: history.until })
  const reactions = doors.flatMap((door) => door.reactions)
  const stage = { world, gathering: openGathering(platform, doors), give: giveBy(commandsOf(doors)), reactions }
  const demands = planDemands(world, history)
  await passNumbers(platform.pool, demands.length)
  const told = await tellAll(platform, stage, { demands, until: history.until, progress })
  await endHistory(platform.pool, history.seed, demands.length, platform.now())
  return { seed: history.seed, demands: demands.length, ...told }
}

function historyOf({ config, now }: Platform, wish: PopulateWish): Omit<History, 'ended'> {
  const { days = usual.days, tickets = usual.tickets, seed = String(config.demoSeed) } = wish
  const until = wish.until === undefined ? now() : momentOf(wish.until)
  if (until > now())
    throw new Misused('The history would end in the future; choose an earlier instant. 历史不能止于将来。')
  return { seed, tickets, until, from: (until - days * 86_400_000) as Moment }
}

type Telling = { readonly demands: readonly Demand[]; readonly until: Moment; readonly progress: StartProgress }

/** Tells every life and writes it, skipping those that are written already; one lot is told while the one before is written. */
async function tellAll(platform: Platform, stage: Stage, { demands, until, progress }: Telling) {
  const known = await listTickets(platform.pool)
  const write = await openLifeWriter(platform)
  const bar = progress({ zh: '生成演示城市的历史', en: 'Generating the history of the demo city' }, demands.length)
  const numbered = demands.map((demand, index) => ({ demand, count: index + 1 }))
  const refused: RefusedAct[] = []
  let facts = 0
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for (let start = 0; start < numbered.length; start += lot) {
      const some = numbered.slice(start, start + lot).filter(({ demand }) => !known.has(demand.ticket))
      const told = await tell(stage, some, until)
      await writing
      writing = Promise.all(told.entries.map(write))
      refused.push(...told.refused)
      facts += told.entries.reduce((sum, entry) => sum + entry.facts.length, 0)
      bar.advance(Math.min(lot, numbered.length - start))
    }
  } finally {
    await Promise.allSettled([writing])
  }
  await writing
  bar.end()
  return { facts, refused }
}

type Numbered = { readonly demand: Demand; readonly count: number }

async function tell(stage: Stage, some: readonly Numbered[], until: Moment) {
  const entries: Entry[] = []
  const refused: RefusedAct[] = []
  for (const { demand, count } of some) {
    const refusal = await liveOut(stage, demand, { count, until })
    if (refusal !== undefined) refused.push(refusal)
    const entry = stage.gathering.takeOut(demand.ticket)
    if (entry !== undefined) entries.push(entry)
  }
  return { entries, refused }
}
