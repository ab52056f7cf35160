import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Reaction } from '#platform/stage-door.ts'
import { receiveAct } from '../act-at-desk.ts'
import { reminderAct, type Story, staffAct } from '../behave.ts'
import type { Act } from '../commands.ts'
import { type Life, lifeMemory } from '../state.ts'
import type { Demand, World } from '../world.ts'
import { familyOf, piecesIn, pieceTaker } from './family.ts'
import type { Gathering } from './gather.ts'
import type { Give } from './give.ts'

/** A synthetic city on a gathering platform: whose commands it gives and which reactions answer them. */
export type Stage = {
  readonly world: World
  readonly gathering: Gathering
  readonly give: Give
  readonly reactions: readonly Reaction[]
}

/** A command the rules refused, which ended that ticket's story early. */
export type RefusedAct = { readonly command: string; readonly reason: string }

/** How far a life came: whether somebody would act later on, and the refusal that ended it, if one did. */
export type Lived = { readonly goesOn: boolean; readonly refused?: RefusedAct }

/** A demand to be told: its running count, and that of its first piece should it be split; the city's own where left out. */
export type Telling = { readonly demand: Demand; readonly count?: number; readonly firstPiece?: number }

/**
 * Lets a demand live from its arrival until that moment: people act in their time, the system's own reactions and reminders
 * answer at once. Pieces it is split into live with it. What happened waits in the gathering.
 */
export async function liveOut(stage: Stage, telling: Telling, until: Moment): Promise<Lived> {
  const { demand, count } = telling
  const { ticket } = demand
  const random = seededRandom(`${stage.world.seed}/receive/${ticket}`)
  return actOut(forPieces(stage, telling), demand, until, {
    ticket,
    act: receiveAct(stage.world, random, demand, count),
  })
}

/** Lets a demand that has arrived live on, as `liveOut` does; pieces whose arrival was not written arrive again. */
export async function liveOn(stage: Stage, telling: Telling, until: Moment): Promise<Lived> {
  const { demand } = telling
  const own = forPieces(stage, telling)
  const { factsOf } = stage.gathering
  const facts = factsOf(demand.ticket)
  const lost = facts.findIndex((line) => piecesIn([line]).some((piece) => factsOf(piece).length === 0))
  if (lost >= 0) await react(own, demand.ticket, new Map([...heardBy(own, demand.ticket), [demand.ticket, lost]]))
  return actOut(own, demand, until, nextOf(own, demand))
}

function forPieces(stage: Stage, { demand, firstPiece }: Telling): Stage {
  if (firstPiece === undefined) return stage
  const taker = pieceTaker(stage.give, demand, firstPiece)
  return { ...stage, reactions: stage.reactions.map((known) => (known.name === taker.name ? taker : known)) }
}

type Next = { readonly ticket: TicketId; readonly act: Act }

async function actOut(stage: Stage, demand: Demand, until: Moment, first: Next | undefined): Promise<Lived> {
  const { gathering, give } = stage
  let next = first
  while (next !== undefined && next.act.at <= until) {
    const { ticket, act } = next
    const heard = heardBy(stage, demand.ticket)
    const outcome = await give(gathering.platform, act, { ticket, turn: gathering.factsOf(ticket).length + 1 })
    if (!outcome.accepted) return { goesOn: false, refused: { command: act.command, reason: outcome.reason } }
    await react(stage, demand.ticket, heard)
    next = nextOf(stage, demand)
  }
  return { goesOn: next !== undefined }
}

/** Up to which position the reactions have heard each of a family. */
function heardBy({ gathering }: Stage, ticket: TicketId): Map<TicketId, number> {
  return new Map(familyOf(gathering, ticket).map((one) => [one, gathering.factsOf(one).length]))
}

/** Lets the reactions hear every fact of a family from these positions on, and what follows from their own. */
async function react(stage: Stage, ticket: TicketId, heard: Map<TicketId, number>): Promise<void> {
  const { gathering, reactions } = stage
  for (let fact = unheardIn(stage, ticket, heard); fact !== undefined; fact = unheardIn(stage, ticket, heard))
    for (const { wants, react } of reactions) if (wants(fact.fact)) await react(gathering.platform, fact)
}

/** The next fact of a family that was not heard; now it is. */
function unheardIn(
  { gathering }: Stage,
  ticket: TicketId,
  heard: Map<TicketId, number>,
): Envelope<AnyFact> | undefined {
  const positionOf = (one: TicketId) => heard.get(one) ?? 0
  const next = familyOf(gathering, ticket).find((one) => positionOf(one) < gathering.factsOf(one).length)
  if (next === undefined) return undefined
  heard.set(next, positionOf(next) + 1)
  return gathering.factsOf(next)[positionOf(next) - 1]
}

/** What happens next in a family. */
function nextOf({ world, gathering }: Stage, demand: Demand): Next | undefined {
  const all = familyOf(gathering, demand.ticket).flatMap((ticket) => {
    const act = nextAct(world, { ticket, life: lifeOf(gathering, ticket), demand: () => demand })
    return act === undefined ? [] : [{ ticket, act }]
  })
  return all.length < 2 ? all[0] : all.toSorted((a, b) => a.act.at - b.act.at)[0]
}

function lifeOf({ factsOf }: Gathering, ticket: TicketId): Life {
  return recall(
    lifeMemory,
    factsOf(ticket).map(({ fact }) => fact),
  )
}

/** What happens next: somebody acts, or a clock reminds before that. */
function nextAct(world: World, story: Story): Act | undefined {
  const act = staffAct(world, story)
  const never = Number.MAX_SAFE_INTEGER as Moment
  return reminderAct(story.life, act?.at ?? never, systemActor) ?? act
}
