import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import {
  type Actor,
  type AnyFact,
  commandId,
  type Envelope,
  type TicketId,
  ticketId,
} from '#foundations/journal/envelope.ts'
import type { Memory } from '#foundations/journal/memory.ts'
import { lastNamed, type Whereabouts, whereaboutsOf } from '#foundations/journal/whereabouts.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import { refuse } from '#foundations/outcome/decision.ts'
import { mayWorkOn } from '#foundations/units/post.ts'
import type { Platform } from '../platform.ts'
import { type History, readHistory } from '../postgres/history.ts'
import type { Outcome, Rule } from '../postgres/perform.ts'
import { type Allow, actorOf } from './allow.ts'
import type { App } from './app.ts'
import { commandAnswers } from './route-answers.ts'

export type CommandRoute<Body extends TSchema, State, Input, Made extends AnyFact, Reason extends string> = {
  readonly url: `/api/tickets/:ticket/${string}`
  readonly summary: string
  readonly allow: Exclude<Allow, 'public'>
  readonly body: Body
  readonly memory: Memory<State>
  readonly rule: Rule<State, Input, Made, Reason>
  /** May look up what the body names; what it throws is answered as an error. */
  readonly input: (body: Static<Body>, actor: Actor, ticket: TicketId) => Input | Promise<Input>
}

const Params = Type.Object({ ticket: Uuid })

/** Repeats of a command carry the same key; without one every request is a new command. */
export const CommandHeaders = Type.Object({ 'idempotency-key': Type.Optional(Uuid) })

/** A route that gives one command about one ticket within the actor's row scope. */
export function commandRoute<Body extends TSchema, State, Input, Made extends AnyFact, Reason extends string>(
  app: App,
  platform: Platform,
  route: CommandRoute<Body, State, Input, Made, Reason>,
): void {
  app.post(
    route.url,
    {
      config: { allow: route.allow },
      schema: {
        summary: route.summary,
        params: Params,
        headers: CommandHeaders,
        body: route.body,
        response: commandAnswers,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const ticket = ticketId((request.params as Static<typeof Params>).ticket)
      const input = await route.input(request.body as Static<Body>, actor, ticket)
      const order = { ticket, commandId: commandOf(request), actor, at: platform.now(), input }
      const outcome = await platform.perform(withWhereabouts(route.memory), withinScope(route.rule, actor), order)
      const barred = outcome.accepted ? undefined : bars.find((one) => one === outcome.reason)
      return barred === undefined ? sendOutcome(reply, ticket, outcome) : sendBarred(reply, barred)
    },
  )
}

type Placed<State> = { readonly state: State; readonly known: boolean; readonly whereabouts: Whereabouts }

function withWhereabouts<State>({ start, evolve }: Memory<State>): Memory<Placed<State>> {
  return {
    start: { state: start, known: false, whereabouts: lastNamed.start },
    evolve: ({ state, whereabouts }, fact) => ({
      state: evolve(state, fact),
      known: true,
      whereabouts: lastNamed.evolve(whereabouts, fact),
    }),
  }
}

/** The row scope is asked together with the rule: whenever the ticket is read again, both are asked again, and it is read once. */
function withinScope<State, Input, Made extends AnyFact, Reason extends string>(
  rule: Rule<State, Input, Made, Reason>,
  actor: Actor,
): Rule<Placed<State>, Input, Made, Reason | Bar> {
  return ({ state, known, whereabouts }, input, at, city) => {
    const barred = barOf(actor, known, whereabouts)
    return barred === undefined ? rule(state, input, at, city) : refuse(barred, 'IDENTITY-01')
  }
}

/** The id of the command a request gives: the client's own, so that a retry is harmless, or a new one. */
export function commandOf({ headers }: FastifyRequest) {
  const key = headers['idempotency-key']
  return commandId(typeof key === 'string' ? key.toLowerCase() : randomUUID())
}

const bars = ['no-such-ticket', 'outside-your-scope'] as const
type Bar = (typeof bars)[number]

/** Why the actor may not see or work on a ticket: it does not exist, or lies outside the post's area and line. */
export async function scopeBars({ pool }: Platform, actor: Actor, ticket: TicketId): Promise<Bar | undefined> {
  return barIn(await readHistory(pool, ticket), actor)
}

/** The same for a ticket whose facts are at hand. */
export function barIn(history: History, actor: Actor): Bar | undefined {
  return barOf(actor, history.length > 0, whereaboutsOf(history.map(({ fact }) => fact)))
}

function barOf({ scope, unit }: Actor, known: boolean, whereabouts: Whereabouts): Bar | undefined {
  if (!known) return 'no-such-ticket'
  return unit !== undefined && mayWorkOn(scope, whereabouts, unit) ? undefined : 'outside-your-scope'
}

/** 404 for a ticket that is not there, 403 for one that is not this actor's. */
export function sendBarred(reply: FastifyReply, error: Bar) {
  return reply.code(error === 'no-such-ticket' ? 404 : 403).send({ error })
}

/** The one place where a rule's answer becomes HTTP: 201 with what was recorded (and `more` of it), 409 with reason and rule. */
export function sendOutcome<Made extends AnyFact, Reason extends string>(
  reply: FastifyReply,
  ticket: TicketId,
  outcome: Outcome<Made, Reason>,
  more: (facts: readonly Envelope<Made>[]) => object = () => ({}),
) {
  if (!outcome.accepted) return reply.code(409).send({ error: 'refused', reason: outcome.reason, rule: outcome.rule })
  const { facts, repeated } = outcome
  return reply.code(201).send({
    ticket,
    position: facts.at(-1)?.position ?? 0,
    facts: facts.map(({ fact }) => fact.type),
    repeated,
    ...more(facts),
  })
}
