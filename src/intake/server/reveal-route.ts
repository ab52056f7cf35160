import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { deadline } from '#foundations/calendar/limit.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, refOf, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { barIn, sendBarred } from '#platform/http/command-route.ts'
import { failures } from '#platform/http/route-answers.ts'
import { findRequester } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { RevealBody, Revealed } from '../api.ts'
import { mayReveal, revealRoles } from '../may-reveal.ts'
import { receivedIn } from './ticket-file.ts'

/** Shows a requester's name and phone for a reason, for a while, and writes down who looked. [INTAKE-05] */
export function revealRoute(app: App, platform: Platform): void {
  app.post(
    '/api/tickets/:ticket/requester-reveals',
    {
      config: { allow: revealRoles },
      schema: {
        summary: 'Reveal the requester, with a reason',
        params: Type.Object({ ticket: Uuid }),
        body: RevealBody,
        response: { 201: Revealed, ...failures },
      },
    },
    async (request, reply) => {
      const [actor, ticket] = [actorOf(request), ticketId(request.params.ticket)]
      const history = await readHistory(platform.pool, ticket)
      const barred = barIn(history, actor)
      if (barred !== undefined) return sendBarred(reply, barred)
      const { requester } = receivedIn(history)
      const decision = mayReveal(actor.role, request.body.reason, requester)
      if (!decision.accepted)
        return reply.code(409).send({ error: 'refused', reason: decision.reason, rule: decision.rule })
      const owner = { ticket, subject: requester.subject }
      const expires = await writeDown(platform, owner, actor, request.body.reason.trim())
      const { numbers = [], ...record } = (await findRequester(platform, owner)) ?? {}
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...record, numbers: numbers.map(({ value }) => value), expiresAt: instantOf(expires) })
    },
  )
}

/** The look is journalled before anything is shown. */
async function writeDown(
  { pool, now, cityAt }: Platform,
  { ticket, subject }: { readonly ticket: TicketId; readonly subject: string },
  actor: Actor,
  reason: string,
): Promise<Moment> {
  const at = now()
  const { rulebook, calendar } = cityAt(at)
  const expires = deadline(at, rulebook.intake.revealFor, calendar)
  await pool.query(
    `insert into personal.reveals (ticket, reveal, subject, at, expires_at, actor, reason) values ($1, $2, $3, $4, $5, $6, $7)`,
    [ticket, randomUUID(), subject, instantOf(at), instantOf(expires), refOf(actor), reason],
  )
  return expires
}
