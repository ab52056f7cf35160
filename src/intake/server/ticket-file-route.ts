import { TicketFile } from '#foundations/journal/api.ts'
import { roles } from '#foundations/units/post.ts'
import type { App } from '#platform/http/app.ts'
import { ticketRoute } from '#platform/http/ticket-route.ts'
import { findRequester } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import { receivedIn, ticketFile } from './ticket-file.ts'

/** A ticket's file: where it stands and all its facts, for posts whose row scope holds it. */
export function ticketFileRoute(app: App, platform: Platform): void {
  ticketRoute(app, platform, {
    url: '/api/tickets/:ticket',
    summary: 'A ticket with all its facts',
    allow: roles,
    answer: TicketFile,
    read: async (ticket, history) => {
      const { subject } = receivedIn(history).requester
      return ticketFile(history, await findRequester(platform, { ticket, subject }))
    },
  })
}
