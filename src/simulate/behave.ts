import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor, TicketId } from '#foundations/journal/envelope.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { deskAct } from './act-at-desk.ts'
import { callBackAct } from './act-of-call-back.ts'
import { dispatcherAct } from './act-of-dispatcher.ts'
import { exclusionAct } from './act-of-exclusion.ts'
import { unitAct } from './act-of-unit.ts'
import type { Act } from './commands.ts'
import type { Life } from './state.ts'
import type { Demand, World } from './world.ts'

/** A ticket as its own story knows it: its id, what has happened so far, and what it is really about. */
export type Story = { readonly ticket: TicketId; readonly life: Life; readonly demand: () => Demand }

/** What somebody of the city does about a ticket next, and when; undefined when nobody will do anything more. */
export function staffAct(world: World, { ticket, life, demand }: Story): Act | undefined {
  const random = seededRandom(`${world.seed}/act/${ticket}/${turnOf(life)}`)
  switch (life.phase) {
    case 'at-desk':
      return life.received.parent === undefined ? deskAct(world, random, demand()) : undefined
    case 'waiting':
      return life.held || !life.matter.directDispatch ? dispatcherAct(world, random, life) : undefined
    case 'unsigned':
    case 'signed':
    case 'contacted':
      return unitAct(world, random, { ticket, life, demand })
    case 'resolved':
      return callBackAct(world, random, { ticket, life, demand })
    case 'settled':
      return exclusionAct(world, random, ticket, life)
    default:
      return undefined
  }
}

/** The reminder that the running system gives before that moment; undefined when none falls due. */
export function reminderAct(life: Life, before: Moment, actor: Actor): Act | undefined {
  const mark = 'marks' in life ? life.marks[0] : undefined
  if (mark === undefined || mark.at > before) return undefined
  return { command: 'RemindClock', at: mark.at, actor, input: { clock: mark.clock, share: mark.share } }
}

/** Names the point of a life, so that every turn of it draws its own chance. */
function turnOf(life: Life): string {
  const dispatches = 'dispatches' in life ? life.dispatches : 0
  const round = 'round' in life ? life.round : 0
  const attempts = 'attempts' in life ? life.attempts : 0
  const reviews = life.phase === 'settled' ? (life.exclusion?.reviews.length ?? -1) : 0
  const objected = life.phase === 'settled' && life.exclusion?.objection !== undefined ? ['objected'] : []
  const asking = 'nextChannel' in life ? [life.nextChannel, life.link?.round] : []
  return [life.phase, dispatches, round, attempts, reviews, ...asking, ...objected].join('/')
}
