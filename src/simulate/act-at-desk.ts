import type { Actor } from '#foundations/journal/envelope.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import type { Act } from './commands.ts'
import { composeText, consultationOf } from './compose-text.ts'
import { later, minutes } from './habits.ts'
import { fillFor } from './slots.ts'
import { atCentre, requesterOf, staffAt } from './staff.ts'
import type { Caller, Demand, World } from './world.ts'

/** The demand reaches the city: by phone somebody types it, else its requester did. */
export function receiveAct(world: World, random: Random, demand: Demand, count?: number): Act {
  const { title, text, address } = composeText(world, demand)
  const handled = demand.fate === 'handled' || demand.fate === 'answered'
  const { caller, channel, kind, place, at, reportedBy } = demand
  return {
    command: 'ReceiveDemand',
    at,
    actor: whoEnters(world, random, demand),
    input: {
      channel,
      requester: reportedBy === undefined ? caller : nobody(caller),
      text,
      address,
      attachments: [],
      ...(count === undefined ? {} : { count }),
      ...(reportedBy && { reportedBy }),
      ...(title === '' ? {} : { title }),
      ...(handled ? { askedKind: kind, place } : {}),
    },
  }
}

/** Staff report themselves what they saw. */
function whoEnters(world: World, random: Random, demand: Demand): Actor {
  if (demand.reportedBy !== undefined) return staffAt(world, random, 'community-worker', demand.reportedBy)
  return demand.channel === 'phone' ? atCentre(world, random, 'operator') : requesterOf(world, demand)
}

/** In place of a requester: what staff report has none. */
function nobody({ subject }: Caller) {
  return { subject, kind: 'citizen', confidential: false } as const
}

/** What the desk makes of a demand: answered at once, dismissed, or classified for a unit. */
export function deskAct(world: World, random: Random, demand: Demand): Act {
  const actor = atCentre(world, random, 'operator')
  if (demand.fate === 'answered') return answerAct(world, random, demand, actor)
  if (demand.fate === 'handled') return classifyAct(world, random, demand, actor)
  const { phrases, behaviour } = world
  const why = demand.fate
  const at = later(demand.at, minutes(random, behaviour.desk.dismiss_minutes))
  return { command: 'DismissTicket', at, actor, input: { why, note: pick(random, phrases[why]) } }
}

function answerAct(world: World, random: Random, demand: Demand, actor: Actor): Act {
  const { answer_lead, answer_tail } = world.phrases.consultation
  const { answer, article } = consultationOf(world, demand)
  const said = `${pick(random, answer_lead)}${answer}${pick(random, answer_tail)}。`
  const cites = article !== undefined && chance(random, world.behaviour.desk.cites_share)
  return {
    command: 'AnswerTicket',
    at: later(demand.at, minutes(random, world.behaviour.desk.answer_minutes)),
    actor,
    input: { answer: fillFor(world, demand)(said), ...(cites && { article }) },
  }
}

function classifyAct(world: World, random: Random, { at, kind, leaf, place }: Demand, actor: Actor): Act {
  const { desk } = world.behaviour
  const level = world.city.categories.get(leaf)?.level ?? ('' as LevelCode)
  const directDispatch = !chance(random, desk.by_hand_share)
  return {
    command: 'ClassifyTicket',
    at: later(at, minutes(random, desk.entry_minutes)),
    actor,
    input: { kind, category: leaf, level, place, directDispatch },
  }
}
