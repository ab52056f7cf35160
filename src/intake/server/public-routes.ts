import type { Static } from 'typebox'
import type { TicketLinked } from '#classify/events.ts'
import { type AnyFact, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Receipt } from '#foundations/journal/seal-api.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import type { App } from '#platform/http/app.ts'
import { CommandHeaders, commandOf } from '#platform/http/command-route.ts'
import { answers, failures } from '#platform/http/route-answers.ts'
import { requesterActor } from '#platform/personal/requester-actor.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { rowOf } from '#platform/postgres/view.ts'
import { findReceipt } from '#platform/seal/receipt.ts'
import { Progress, ProgressBody, PublicDemandBody, PublicReceipt } from '../api.ts'
import { readTicketNumber } from '../ticket-number.ts'
import { demandOf } from './demand-of.ts'
import { findByLookupCode, lookupRow, newLookupCode, renewLookupCode } from './lookup-code.ts'
import { progressOf } from './progress.ts'
import { receive, type TakeNumber } from './receive.ts'
import { type RegisterLine, register } from './register.ts'

/** The public web form: a demand comes in, a number and a code go out. */
export function publicDemandRoute(app: App, platform: Platform, takeNumber: TakeNumber): void {
  app.post(
    '/api/public/demands',
    {
      config: { allow: 'public', rateLimit: { max: 10, timeWindow: '10 minutes' } },
      schema: {
        summary: 'Hand in a demand (public web form)',
        headers: CommandHeaders,
        body: PublicDemandBody,
        response: { 201: PublicReceipt, ...failures },
      },
    },
    async (request, reply) => {
      const attachments = await attachmentsOf(platform.files, 'attachments', request.body.attachments ?? [])
      const [at, commandId, code] = [platform.now(), commandOf(request), newLookupCode()]
      const outcome = await receive(platform, takeNumber, {
        commandId,
        actor: requesterActor(platform.cityAt(at)),
        at,
        demand: demandOf(request.body, 'web', attachments),
        beside: (made) => new Map([['intake.lookup_codes', [lookupRow(platform.cipher, { ...made, code })]]]),
      })
      if (!outcome.accepted)
        return reply.code(409).send({ error: 'refused', reason: outcome.reason, rule: outcome.rule })
      const number = outcome.facts[0]?.fact.number ?? ''
      if (outcome.repeated)
        await renewLookupCode(platform.pool, platform.cipher, { ticket: ticketId(commandId), number, code })
      return reply.code(201).header('cache-control', 'no-store').send({ number, code })
    },
  )
}

/** Number and code tell how far a matter is; every miss looks the same, whichever of the two was wrong. */
export function progressRoute(app: App, platform: Platform): void {
  app.post(
    '/api/public/progress',
    {
      config: { allow: 'public', rateLimit: { max: 20, timeWindow: '10 minutes' } },
      schema: { summary: 'How far a matter is, by number and code', body: ProgressBody, response: answers(Progress) },
    },
    async (request, reply) => {
      const ticket = await findBy(platform, request.body)
      const history = ticket === undefined ? [] : await readHistory(platform.pool, ticket)
      const row = rowOf(register, history)
      if (row === undefined) return reply.code(404).send({ error: 'no-such-number-and-code' })
      const facts = history.map(({ fact }) => fact)
      const head = await headOf(platform, facts)
      return reply.send(progressOf(row as RegisterLine, facts, platform.cityAt(platform.now()), head))
    },
  )
}

/** A receipt of one's matter, by number and code: proofs that what is recorded of it stands in the sealed journal. */
export function publicReceiptRoute(app: App, platform: Platform): void {
  app.post(
    '/api/public/receipts',
    {
      config: { allow: 'public', rateLimit: { max: 20, timeWindow: '10 minutes' } },
      schema: {
        summary: 'Proofs that a matter’s facts stand in the sealed journal, by number and code',
        body: ProgressBody,
        response: answers(Receipt),
      },
    },
    async (request, reply) => {
      const ticket = await findBy(platform, request.body)
      if (ticket === undefined) return reply.code(404).send({ error: 'no-such-number-and-code' })
      const receipt = await findReceipt(platform, ticket)
      return receipt === undefined ? reply.code(404).send({ error: 'not-sealed-yet' }) : reply.send(receipt)
    },
  )
}

async function findBy(
  { pool, cipher }: Platform,
  { number, code }: Static<typeof ProgressBody>,
): Promise<TicketId | undefined> {
  const read = readTicketNumber(number)
  return read === undefined ? undefined : findByLookupCode(pool, cipher, { number: read, code })
}

/** How far the ticket is that this one is linked to now; undefined where it is linked to none. */
async function headOf({ pool }: Platform, facts: readonly AnyFact[]): Promise<RegisterLine | undefined> {
  const last = facts.findLast(({ type }) => type === 'TicketLinked' || type === 'TicketUnlinked')
  if (last?.type !== 'TicketLinked') return undefined
  const history = await readHistory(pool, (last as TicketLinked).to)
  return rowOf(register, history) as RegisterLine | undefined
}
