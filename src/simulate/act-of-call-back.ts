import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { chance, pick, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Act, LoopCommands } from './commands.ts'
import { isPrompted } from './conduct.ts'
import { inHours, later, minutes } from './habits.ts'
import { oddsOfRecord } from './odds.ts'
import { type Truth, truthOf } from './outcome.ts'
import { atCentre, requesterOf } from './staff.ts'
import type { Resolved } from './state.ts'
import type { Demand, World } from './world.ts'

type Answers = LoopCommands['RecordCallBack']
type Asking = { readonly ticket: TicketId; readonly life: Resolved; readonly demand: () => Demand }

/** What happens next until the requester has answered: a link goes out and is used or not, and somebody or a machine calls. */
export function callBackAct(world: World, random: Random, asking: Asking): Act {
  return asking.life.nextChannel === 'link' ? linkAct(world, random, asking) : callAct(world, random, asking)
}

/** Who is reached at the first try may as well use the link, some time before the calls would begin. */
function linkAct(world: World, random: Random, asking: Asking): Act {
  const { ticket, life, demand } = asking
  const next = life.nextAt ?? life.since
  if (life.link === undefined) return { command: 'SendRatingLink', at: next, actor: systemActor, input: {} }
  if (isPrompted(world, ticket, life)) return promptedAct(world, random, asking, life.link)
  const isUsed = answeringAttempt(world, ticket, life) === 1 && chance(random, linkShare(world))
  if (!isUsed) {
    const input = { channel: 'link', outcome: 'no-answer' } as const
    return { command: 'MissCallBack', at: next, actor: systemActor, input }
  }
  const at = Math.round(life.since + random() * (next - life.since)) as Moment
  const input = { ...life.link, ...answersOf(world, random, ticket, life) }
  return { command: 'RateByLink', at, actor: requesterOf(world, demand()), input }
}

/** The unit stands beside the requester, who answers what it would like to hear. */
function promptedAct(world: World, random: Random, { life, demand }: Asking, link: NonNullable<Resolved['link']>): Act {
  const { low, high } = world.behaviour.planted.prompts.minutes
  const says = { contacted: true, solved: 'solved', satisfied: 'satisfied', answeredBy: 'requester' } as const
  const at = later(life.since, uniform(random, low, high))
  return { command: 'RateByLink', at, actor: requesterOf(world, demand()), input: { ...link, ...says } }
}

/** Of those a machine would reach at once, how many use the link instead: what keeps the channels' shares as they are. */
function linkShare({ mix }: World): number {
  const { link = 0, automatic = 0 } = mix.call_back.channels
  return link === 0 ? 0 : link / (link + automatic)
}

function callAct(world: World, random: Random, { ticket, life }: Asking): Act {
  const channel = life.nextChannel ?? 'person'
  const actor = channel === 'person' ? atCentre(world, random, 'call-back') : systemActor
  const at = callAt(world, random, life)
  if (answeringAttempt(world, ticket, life) === life.attempts + 1)
    return { command: 'RecordCallBack', at, actor, input: { channel, ...answersOf(world, random, ticket, life) } }
  const outcome = oddsOfRecord(world.behaviour.call_back.outcomes)(random)
  return { command: 'MissCallBack', at, actor, input: { channel, outcome } }
}

/** A machine calls as soon as it may; people when they come to it. */
function callAt({ behaviour }: World, random: Random, { attempts, since, nextAt, nextChannel }: Resolved): Moment {
  const { hours, first_hours, again_hours } = behaviour.call_back
  if (nextChannel === 'automatic' && nextAt !== undefined) return nextAt
  const wanted = later(since, minutes(random, attempts === 0 ? first_hours : again_hours) * 60)
  return inHours(random, Math.max(wanted, nextAt ?? wanted) as Moment, hours)
}

/** Which attempt reaches the requester in this round; 0 when none does. */
function answeringAttempt({ seed, mix }: World, ticket: TicketId, { round }: Resolved): number {
  const random = seededRandom(`${seed}/reached/${ticket}/${round}`)
  const { called_back_share, valid_share, attempts } = mix.call_back
  return chance(random, called_back_share * valid_share) ? Number(oddsOfRecord(attempts)(random)) : 0
}

function answersOf(world: World, random: Random, ticket: TicketId, life: Resolved): Omit<Answers, 'channel'> {
  const { outcomes } = world.mix
  const solved = truthOf(world, ticket, life)
  const contacted = chance(random, outcomes.contacted[solved] ?? 1)
  const satisfied = moodOf(world, random, { solved, round: life.round })
  const answeredBy = chance(random, world.behaviour.call_back.answered_by_other_share) ? 'other' : 'requester'
  const negative = !contacted || solved !== 'solved' || satisfied === 'unsatisfied'
  const says = negative || chance(random, world.behaviour.call_back.satisfied_says_why)
  const mood = negative && satisfied === 'satisfied' ? 'basically' : satisfied
  const why = pick(random, world.phrases.call_back[mood] ?? [''])
  return { contacted, solved, satisfied, answeredBy, ...(says ? { why } : {}) }
}

/** How content they are; whoever was not helped twice is often past courtesy. */
function moodOf(
  { mix, behaviour }: World,
  random: Random,
  { solved, round }: { readonly solved: Truth; readonly round: number },
): Answers['satisfied'] {
  const moods = mix.outcomes.satisfied_given[solved] as Readonly<Record<Answers['satisfied'], number>>
  const mood = oddsOfRecord(moods)(random)
  const past = round > 1 && solved !== 'solved' && chance(random, behaviour.unit.second_unhappy)
  return past ? 'unsatisfied' : mood
}
