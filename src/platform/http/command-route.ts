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
import { whereaboutsOf } from '#foundations/journal/whereabouts.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import { mayWorkOn } from '#foundations/units/post.ts'
import type { Platform } from '../platform.ts'
import { readHistory } from '../postgres/history.ts'
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
  readonly input: (body: Static<Body>, actor: Actor) => Input | Promise<Input>
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
      const barred = await scopeBars(platform, actor, ticket)
      if (barred !== undefined) return sendBarred(reply, barred)
      const input = await route.input(request.body as Static<Body>, actor)
      const order = { ticket, commandId: commandOf(request), actor, at: platform.now(), input }
      return sendOutcome(reply, ticket, await platform.perform(route.memory, route.rule, order))
    },
  )
}

/** The id of the command a request gives: the client's own, so that a retry is harmless, or a new one. */
export function commandOf({ headers }: FastifyRequest) {
  const key = headers['idempotency-key']
  return commandId(typeof key === 'string' ? key.toLowerCase() : randomUUID())
}

/** Why the actor may not see or work on a ticket: it does not exist, or lies outside the post's area and line. */
export async function scopeBars(
  { pool }: Platform,
  actor: Actor,
  ticket: TicketId,
): Promise<'no-such-ticket' | 'outside-your-scope' | undefined> {
  const history = await readHistory(pool, ticket)
  if (history.length === 0) return 'no-such-ticket'
  const whereabouts = whereaboutsOf(history.map(({ fact }) => fact))
  const may = actor.unit !== undefined && mayWorkOn(actor.scope, whereabouts, actor.unit)
  return may ? undefined : 'outside-your-scope'
}

/** 404 for a ticket that is not there, 403 for one that is not this actor's. */
export function sendBarred(reply: FastifyReply, error: 'no-such-ticket' | 'outside-your-scope') {
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
