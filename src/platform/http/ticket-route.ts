import type { FastifyReply } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import type { Platform } from '../platform.ts'
import { type History, readHistory } from '../postgres/history.ts'
import { type Allow, actorOf } from './allow.ts'
import type { App } from './app.ts'
import { barIn, sendBarred } from './command-route.ts'
import { answers } from './route-answers.ts'

export type TicketRoute<Answer extends TSchema> = {
  readonly url: `/api/${string}/:ticket${'' | `/${string}`}`
  readonly summary: string
  readonly allow: Exclude<Allow, 'public'>
  readonly answer: Answer
  /** From the ticket and all its facts; undefined is answered as a ticket that is not there. */
  readonly read: (ticket: TicketId, history: History) => Promise<Static<Answer> | undefined>
}

const Params = Type.Object({ ticket: Uuid })

/** A route that reads one ticket within the actor's row scope. */
export function ticketRoute<Answer extends TSchema>(app: App, { pool }: Platform, route: TicketRoute<Answer>): void {
  app.get(
    route.url,
    {
      config: { allow: route.allow },
      schema: { summary: route.summary, params: Params, response: answers(route.answer) },
    },
    async (request, reply: FastifyReply) => {
      const ticket = ticketId((request.params as Static<typeof Params>).ticket)
      const history = await readHistory(pool, ticket)
      const barred = barIn(history, actorOf(request))
      if (barred !== undefined) return sendBarred(reply, barred)
      const answer = await route.read(ticket, history)
      return answer === undefined ? sendBarred(reply, 'no-such-ticket') : reply.send(answer)
    },
  )
}
