import type { Static } from 'typebox'
import { ticketId } from '#foundations/journal/envelope.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { CommandHeaders, commandOf, commandRoute, scopeBars } from '#platform/http/command-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { BulkSignAnswer, BulkSignBody, ContactBody, ResultBody, SignBody } from '../api.ts'
import { handlers } from '../audiences.ts'
import { contactRequester } from '../contact-requester.ts'
import { resolveTicket } from '../resolve-ticket.ts'
import { signTicket } from '../sign-ticket.ts'
import { handleMemory } from '../state.ts'
import { latestAnswers } from './answers.ts'

/** The lead signs for a ticket. */
export function signatureRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/signatures',
    summary: 'Sign for a ticket',
    allow: handlers,
    body: SignBody,
    memory: handleMemory,
    rule: signTicket,
    input: (_, { unit }) => ({ unit }),
  })
}

/** The lead notes the first contact with the requester. */
export function contactRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/contacts',
    summary: 'Record the first contact with the requester',
    allow: handlers,
    body: ContactBody,
    memory: handleMemory,
    rule: contactRequester,
    input: async ({ evidence = [], ...body }, { unit }) => ({
      unit,
      ...body,
      evidence: await attachmentsOf(platform.files, 'evidence', evidence),
    }),
  })
}

/** The lead gives the result. */
export function resultRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/results',
    summary: 'Give the result: its kind, the work done, a public answer, evidence',
    allow: handlers,
    body: ResultBody,
    memory: handleMemory,
    rule: resolveTicket,
    input: async ({ evidence = [], ...body }, { unit }) => ({
      unit,
      ...body,
      evidence: await attachmentsOf(platform.files, 'evidence', evidence),
      latest: await latestAnswers(platform, unit),
    }),
  })
}

/** The lead signs for many tickets; each succeeds or fails by itself. */
export function bulkSignRoute(app: App, platform: Platform): void {
  app.post(
    '/api/signatures',
    {
      config: { allow: handlers },
      schema: {
        summary: 'Sign for many tickets at once',
        headers: CommandHeaders,
        body: BulkSignBody,
        response: answers(BulkSignAnswer),
      },
    },
    async (request) => {
      const rows = request.body.tickets.map((ticket) => signOne(platform, request, ticket))
      return { rows: await Promise.all(rows) }
    },
  )
}

type Row = Static<typeof BulkSignAnswer>['rows'][number]

async function signOne(platform: Platform, request: Parameters<typeof actorOf>[0], id: string): Promise<Row> {
  const [actor, ticket] = [actorOf(request), ticketId(id.toLowerCase())]
  const barred = await scopeBars(platform, actor, ticket)
  if (barred !== undefined) return { ticket, signed: false, reason: barred }
  // One key serves all: a command id is unique within its ticket only.
  const order = { ticket, commandId: commandOf(request), actor, at: platform.now(), input: { unit: actor.unit } }
  const outcome = await platform.perform(handleMemory, signTicket, order)
  return outcome.accepted
    ? { ticket, signed: true }
    : { ticket, signed: false, reason: outcome.reason, rule: outcome.rule }
}
