import type { Moment } from '#foundations/calendar/moment.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { monthsLater } from '#foundations/three-rates/period.ts'
import { periodBounds, periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import { cityCommandsOf, commandsOf, type PopulateWish, type StageDoor } from '#platform/stage-door.ts'
import { Misused } from '#platform/terminal/exit.ts'
import type { StartProgress } from '#platform/terminal/terminal.ts'
import { planDemands } from '../demand-plan.ts'
import { chaptersOf, firstDayBy } from './chapters.ts'
import { openGathering } from './gather.ts'
import { giveBy } from './give.ts'
import { beginHistory, endHistory, findHistory, type History, hasTickets, passNumbers } from './histories.ts'
import type { RefusedAct } from './live-out.ts'
import { readWorld } from './read-world.ts'
import { lookInVain } from './searches.ts'
import { countsFor, tellHistory } from './tell-history.ts'

const day = 86_400_000
/** At least so many days; more where the first of them would not lie in a period before the one that ended last. */
const usual = { days: 45, tickets: 12_000, daysBefore: 10 }

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
  await passNumbers(platform.pool, countsFor(demands.length))
  const chapters = chaptersOf(platform, world, cityCommandsOf(doors), history)
  const told = await tellHistory(platform, stage, { demands, until: history.until, chapters, progress })
  await lookInVain(platform, world, cityCommandsOf(doors), demands)
  await endHistory(platform.pool, history.seed, demands.length, platform.now())
  return { seed: history.seed, demands: demands.length, ...told }
}

function historyOf(platform: Platform, wish: PopulateWish): Omit<History, 'ended'> {
  const { config, now } = platform
  const { tickets = usual.tickets, seed = String(config.demoSeed) } = wish
  const until = wish.until === undefined ? now() : momentOf(wish.until)
  if (until > now())
    throw new Misused('The history would end in the future; choose an earlier instant. 历史不能止于将来。')
  const from = wish.days === undefined ? usualBeginning(platform, until) : until - wish.days * day
  return { seed, tickets, until, from: from as Moment }
}

/** Early enough that a period can be closed, and the one after it be over, too. */
function usualBeginning(platform: Platform, until: Moment): number {
  const firstDayAt = firstDayBy(platform)
  const { code } = periodHolding(until, firstDayAt)
  const { from } = periodBounds(monthsLater(code, -1), firstDayAt)
  return Math.min(until - usual.days * day, from - usual.daysBefore * day)
}
