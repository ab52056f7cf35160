import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Act, LoopCommands } from './commands.ts'
import { inHours, later, minutes } from './habits.ts'
import { oddsOfRecord } from './odds.ts'
import { type Truth, truthOf } from './outcome.ts'
import { atCentre } from './staff.ts'
import type { Resolved } from './state.ts'
import type { World } from './world.ts'

type Answers = LoopCommands['RecordCallBack']

/** Somebody asks the requester: nobody answers yet, or the three answers come. */
export function callBackAct(world: World, random: Random, ticket: TicketId, life: Resolved): Act {
  const actor = atCentre(world, random, 'call-back')
  const at = callAt(world, random, life)
  const channel = oddsOfRecord(world.mix.call_back.channels as Readonly<Record<Answers['channel'], number>>)(random)
  if (answeringAttempt(world, ticket, life) === life.attempts + 1)
    return { command: 'RecordCallBack', at, actor, input: { channel, ...answersOf(world, random, ticket, life) } }
  const outcome = oddsOfRecord(world.behaviour.call_back.outcomes)(random)
  return { command: 'MissCallBack', at, actor, input: { channel, outcome } }
}

function callAt({ behaviour }: World, random: Random, { attempts, since, nextAt }: Resolved): Moment {
  const { hours, first_hours, again_hours } = behaviour.call_back
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
