import { ticketId } from '#foundations/journal/envelope.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { CommandHeaders, commandOf, sendOutcome } from '#platform/http/command-route.ts'
import { failures } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { DemandBody, Received } from '../api.ts'
import { operators } from '../audiences.ts'
import { demandOf } from './demand-of.ts'
import { receive, type TakeNumber } from './receive.ts'

/** A demand taken in by an operator, or sent by another system with an operator's token. */
export function receiveRoute(app: App, platform: Platform, takeNumber: TakeNumber): void {
  app.post(
    '/api/tickets',
    {
      config: { allow: operators },
      schema: {
        summary: 'Receive a demand as a ticket',
        headers: CommandHeaders,
        body: DemandBody,
        response: { 201: Received, ...failures },
      },
    },
    async (request, reply) => {
      const attachments = await attachmentsOf(platform.files, 'attachments', request.body.attachments ?? [])
      const commandId = commandOf(request)
      const outcome = await receive(platform, takeNumber, {
        commandId,
        actor: actorOf(request),
        at: platform.now(),
        demand: demandOf(request.body, request.body.channel, attachments),
      })
      return sendOutcome(reply, ticketId(commandId), outcome, ([first]) => ({ number: first?.fact.number }))
    },
  )
}
