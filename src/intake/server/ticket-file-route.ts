import { Type } from 'typebox'
import { TicketFile } from '#foundations/journal/api.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import { roles } from '#foundations/units/post.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { scopeBars, sendBarred } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { findRequester } from './requester-record.ts'
import { receivedIn, ticketFile } from './ticket-file.ts'

/** A ticket's file: where it stands and all its facts, for posts whose row scope holds it. */
export function ticketFileRoute(app: App, platform: Platform): void {
  app.get(
    '/api/tickets/:ticket',
    {
      config: { allow: roles },
      schema: {
        summary: 'A ticket with all its facts',
        params: Type.Object({ ticket: Uuid }),
        response: answers(TicketFile),
      },
    },
    async (request, reply) => {
      const ticket = ticketId(request.params.ticket)
      const barred = await scopeBars(platform, actorOf(request), ticket)
      if (barred !== undefined) return sendBarred(reply, barred)
      const history = await readHistory(platform.pool, ticket)
      const { subject } = receivedIn(history).requester
      return reply.send(ticketFile(history, await findRequester(platform, { ticket, subject })))
    },
  )
}
