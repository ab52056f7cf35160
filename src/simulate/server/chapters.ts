import { addDays, dateOf, momentAt } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import { type FirstDayAt, listPeriodsBetween } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import type { CityCommand } from '#platform/stage-door.ts'
import type { CityCommands } from '../commands.ts'
import { atCentre } from '../staff.ts'
import type { World } from '../world.ts'
import type { History } from './histories.ts'
import type { RefusedAct } from './live-out.ts'

/** Something about no ticket that happens while a history is told; answers what the rules refused of it. */
export type Chapter = { readonly at: Moment; readonly happen: () => Promise<readonly RefusedAct[]> }

/**
 * The periods that an appraiser closes on the way, each some days after its end: facts that come later are late ones. The period
 * that ended last is left for whoever looks at the demo to close.
 */
export function chaptersOf(
  platform: Platform,
  world: World,
  commands: ReadonlyMap<string, CityCommand>,
  { from, until }: Pick<History, 'from' | 'until'>,
): readonly Chapter[] {
  const { after_days, minute } = world.behaviour.closing
  const over = listPeriodsBetween(from, until, firstDayBy(platform)).filter(({ to }) => to <= until)
  return over.slice(0, -1).map((period) => {
    const at = momentAt(addDays(dateOf(period.to), after_days), minute) as Moment
    return { at, happen: () => close({ ...platform, now: () => at }, world, commands, period) }
  })
}

/** The day periods begin on by the edition of a time. */
export function firstDayBy({ cityAt }: Pick<Platform, 'cityAt'>): FirstDayAt {
  return (at) => cityAt(at).rulebook.appraise.periodFirstDay
}

async function close(platform: Platform, world: World, commands: ReadonlyMap<string, CityCommand>, period: Period) {
  const command: keyof CityCommands = 'ClosePeriod'
  const handle = commands.get(command)
  if (handle === undefined) throw new Error(`No stage has the command ${command}`)
  const actor = atCentre(world, seededRandom(`${world.seed}/close/${period.code}`), 'appraiser')
  const outcome = await handle(platform, { actor, input: period as never })
  // A history that was broken off after the closing comes here again.
  if (outcome.accepted || outcome.reason === 'closed-already') return []
  return [{ command, reason: outcome.reason }]
}
