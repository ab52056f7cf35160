import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Reaction } from '#platform/stage-door.ts'
import { receiveAct } from '../act-at-desk.ts'
import { reminderAct, staffAct } from '../behave.ts'
import type { Act } from '../commands.ts'
import { type Life, lifeMemory } from '../state.ts'
import type { Demand, World } from '../world.ts'
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

/**
 * Lets a demand live from its arrival until that moment: people act in their time, the system's own reactions and reminders
 * answer at once. What happened waits in the gathering.
 */
export async function liveOut(
  stage: Stage,
  demand: Demand,
  { count, until }: { readonly count: number; readonly until: Moment },
): Promise<Lived> {
  const random = seededRandom(`${stage.world.seed}/receive/${demand.ticket}`)
  return actOut(stage, demand, until, receiveAct(stage.world, random, demand, count))
}

/** Lets a demand that has arrived live on, as `liveOut` does. */
export async function liveOn(stage: Stage, demand: Demand, until: Moment): Promise<Lived> {
  return actOut(stage, demand, until, nextAct(stage.world, demand, lifeOf(stage.gathering, demand.ticket)))
}

async function actOut(stage: Stage, demand: Demand, until: Moment, first: Act | undefined): Promise<Lived> {
  const { world, gathering, give } = stage
  const { ticket } = demand
  let act = first
  while (act !== undefined && act.at <= until) {
    const heard = gathering.factsOf(ticket).length
    const outcome = await give(gathering.platform, act, { ticket, turn: heard + 1 })
    if (!outcome.accepted) return { goesOn: false, refused: { command: act.command, reason: outcome.reason } }
    await react(stage, ticket, heard)
    act = nextAct(world, demand, lifeOf(gathering, ticket))
  }
  return { goesOn: act !== undefined }
}

/** Lets the reactions hear every fact from that position on, and what follows from their own. */
async function react({ gathering, reactions }: Stage, ticket: TicketId, from: number): Promise<void> {
  for (let position = from; position < gathering.factsOf(ticket).length; position += 1) {
    const envelope = gathering.factsOf(ticket)[position]
    if (envelope === undefined) return
    for (const { wants, react } of reactions) if (wants(envelope.fact)) await react(gathering.platform, envelope)
  }
}

function lifeOf({ factsOf }: Gathering, ticket: TicketId): Life {
  return recall(
    lifeMemory,
    factsOf(ticket).map(({ fact }) => fact),
  )
}

/** What happens next: somebody acts, or a clock reminds before that. */
function nextAct(world: World, demand: Demand, life: Life): Act | undefined {
  const act = staffAct(world, { ticket: demand.ticket, life, demand: () => demand })
  const never = Number.MAX_SAFE_INTEGER as Moment
  return reminderAct(life, act?.at ?? never, systemActor) ?? act
}
