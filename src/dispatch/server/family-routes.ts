import { randomUUID } from 'node:crypto'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { ticketRoute } from '#platform/http/ticket-route.ts'
import type { Platform } from '#platform/platform.ts'
import { type History, readHistories } from '#platform/postgres/history.ts'
import { familyReaders, splitters } from '../audiences.ts'
import { FamilyAnswer, type FamilyMember, SplitBody } from '../family-api.ts'
import { memberMemory } from '../family-member.ts'
import { familyMemory } from '../family-state.ts'
import { splitTicket } from '../split-ticket.ts'

/** The lead or a dispatcher splits a ticket; children get their ids here. [DISPATCH-08] */
export function splitRoute(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/splits',
    summary: 'Give pieces of a ticket to other units, each as a ticket of its own',
    allow: splitters,
    body: SplitBody,
    memory: familyMemory,
    rule: splitTicket,
    input: ({ why, children }, { role, unit }) => ({
      by: role === 'dispatcher' ? ('dispatcher' as const) : { unit },
      why,
      children: children.map(({ lead, matter }) => ({
        ticket: ticketId(randomUUID()),
        lead: unitCode(lead),
        matter,
      })),
    }),
  })
}

/** Whoever sees one member of a family sees how far all of them are. */
export function familyRoute(app: App, platform: Platform): void {
  ticketRoute(app, platform, {
    url: '/api/families/:ticket',
    summary: 'The parent of this ticket, or itself, with all its children and how far each is',
    allow: familyReaders,
    answer: FamilyAnswer,
    read: async (ticket, history) => {
      const top = familyOf(history).parent ?? ticket
      const known = top === ticket ? history : ((await readHistories(platform.pool, [top])).get(top) ?? [])
      const { children } = familyOf(known)
      const histories = await readHistories(
        platform.pool,
        children.map((child) => child.ticket),
      )
      const [parent] = memberOf(top, known)
      return (
        parent && { parent, children: children.flatMap((child) => memberOf(child.ticket, histories.get(child.ticket))) }
      )
    },
  })
}

function familyOf(history: History) {
  return recall(familyMemory, factsOf(history))
}

/** Nothing for a child that is still to be taken in. */
function memberOf(ticket: TicketId, history: History = []): readonly FamilyMember[] {
  const member = recall(memberMemory, factsOf(history))
  if (member === undefined) return []
  const { number, title, received, phase, lead, due, ended, result, answer } = member
  return [
    {
      ...{ ticket, number, title, phase, lead: lead ?? null, result: result ?? null, answer: answer ?? null },
      received: instantOf(received),
      due: instantOrNull(due),
      ended: instantOrNull(ended),
    },
  ]
}

function instantOrNull(at: Moment | undefined) {
  return at === undefined ? null : instantOf(at)
}

function factsOf(history: History) {
  return history.map(({ fact }) => fact)
}
