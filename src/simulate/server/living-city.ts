import { setTimeout as wait } from 'node:timers/promises'
import type { Moment } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { poisson, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Platform } from '#platform/platform.ts'
import { commandsOf, type Schedule, type StageDoor } from '#platform/stage-door.ts'
import { receiveAct } from '../act-at-desk.ts'
import { arrivalsPerMinute } from '../arrivals.ts'
import type { Act } from '../commands.ts'
import { dispatchedShare } from '../demand-plan.ts'
import { type DrawDemand, demandsOf } from '../draw-demand.ts'
import type { World } from '../world.ts'
import { Agenda, stillStands } from './agenda.ts'
import { type Give, giveBy } from './give.ts'
import type { History } from './histories.ts'
import { findLivingHistory, isBeating } from './pulse.ts'
import { readWorld } from './read-world.ts'

const minute = 60_000
/** The turn of the next minute must find this one ended. */
const slice = 55_000

/** A demo city as it goes on after its history. */
type City = { readonly world: World; readonly draw: DrawDemand; readonly perDay: number }

/** Something that happens in the slice: at that moment, if it still may. */
type Happening = { readonly at: Moment; readonly happen: () => Promise<void> }

/**
 * Lets the demo city go on living: each minute new demands arrive and staff do what is due, by the same commands as everybody,
 * spread over the minute. Tickets that anybody real has touched are theirs.
 */
export function livingCity(doors: readonly StageDoor[]): Schedule {
  const give = giveBy(commandsOf(doors))
  const agenda = new Agenda()
  let city: City | undefined
  return {
    name: 'simulate/living-city',
    cron: '* * * * *',
    run: async (platform, stopping = new AbortController().signal) => {
      const history = await findLivingHistory(platform)
      if (history === undefined) return
      city ??= await openCity(platform, history)
      const happenings = [...arrivals(platform, city, give), ...(await appointments(platform, city, agenda, give))]
      await runSlice(
        platform,
        happenings.toSorted((a, b) => a.at - b.at),
        stopping,
      )
    },
  }
}

async function openCity(platform: Platform, { seed, until, from, tickets }: History): Promise<City> {
  const world = await readWorld(platform, { seed, epoch: until })
  const days = (until - from) / (1440 * minute)
  return { world, draw: demandsOf(world), perDay: tickets / dispatchedShare(world.mix) / days }
}

/** New demands of this slice, at moments drawn by the minute itself. */
function arrivals(platform: Platform, { world, draw, perDay }: City, give: Give): readonly Happening[] {
  const now = platform.now()
  const random = seededRandom(`${world.seed}/living/${now}`)
  const usual = arrivalsPerMinute(world.mix, now, perDay) * platform.config.demoTempo
  const count = poisson(random, Math.max(usual, world.behaviour.living.least_arrivals_per_minute))
  return momentsIn(random, now, count).map((at, index) => {
    const ticket = ticketId(commandIdFrom('demand', world.seed, String(now), String(index)))
    return { at, happen: () => act(platform, give, receiveAct(world, random, draw(ticket, at)), { ticket, turn: 1 }) }
  })
}

/** What staff do in this slice: what falls due in it, and what was due before, spread over it. */
async function appointments(platform: Platform, { world, draw }: City, agenda: Agenda, give: Give) {
  const now = platform.now()
  const due = await agenda.listDue(platform, world, draw, (now + slice) as Moment)
  const some = due.slice(0, world.behaviour.living.most_acts_per_minute * Math.max(1, platform.config.demoTempo))
  const random = seededRandom(`${world.seed}/late/${now}`)
  return some.map((appointment): Happening => {
    const { ticket, position } = appointment
    const happen = async () => {
      if (await stillStands(platform, appointment))
        await act(platform, give, appointment.act, { ticket, turn: position + 1 })
    }
    return { at: appointment.due > now ? appointment.due : uniformIn(random, now), happen }
  })
}

/** Does it now, whenever it was planned. A refusal means that somebody else was quicker. */
async function act(
  platform: Platform,
  give: Give,
  planned: Act,
  { ticket, turn }: { readonly ticket: TicketId; readonly turn: number },
): Promise<void> {
  const outcome = await give(platform, planned, { ticket, turn, at: platform.now() })
  if (!outcome.accepted) platform.log.debug({ command: planned.command, reason: outcome.reason }, 'nothing came of it')
}

async function runSlice(platform: Platform, happenings: readonly Happening[], stopping: AbortSignal): Promise<void> {
  for (const { at, happen } of happenings) {
    const awake = await sleepUntil(at, platform.now(), stopping)
    if (!awake || !(await isBeating(platform.pool))) return
    await happen()
  }
}

/** Answers false when the process is to stop before that. */
async function sleepUntil(at: Moment, now: Moment, signal: AbortSignal): Promise<boolean> {
  return wait(Math.max(0, at - now), true, { signal }).catch(() => false)
}

function momentsIn(random: Random, from: Moment, count: number): readonly Moment[] {
  return Array.from({ length: count }, () => uniformIn(random, from))
}

function uniformIn(random: Random, from: Moment): Moment {
  return Math.round(uniform(random, from, from + slice)) as Moment
}
