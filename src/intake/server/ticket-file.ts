import { instantOf } from '#foundations/calendar/moment.ts'
import type { TicketClock, TicketFile } from '#foundations/journal/api.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { RequesterRecord } from '#platform/personal/requester-record.ts'
import type { History } from '#platform/postgres/history.ts'
import { rowOf } from '#platform/postgres/view.ts'
import type { TicketReceived } from '../events.ts'
import { maskedName, maskedPhone } from '../masked.ts'
import { ticketClocks } from '../ticket-clocks.ts'
import { register } from './register.ts'

/** The fact that began the ticket. Throws on a history that does not begin with it. */
export function receivedIn(history: History): TicketReceived {
  const fact = history[0]?.fact
  if (fact?.type !== 'TicketReceived')
    throw new Error(`Ticket ${history[0]?.ticket} does not begin with being received`)
  return fact as TicketReceived
}

/** A ticket's whole file from its facts, the requester masked. */
export function ticketFile(history: History, requester: RequesterRecord | undefined): TicketFile {
  const received = receivedIn(history)
  const { kind, category, level, place, lead, supports = [], phase } = rowOf(register, history) ?? {}
  const facts = history.map(({ fact }) => fact)
  return {
    register: {
      ticket: history[0]?.ticket ?? '',
      number: received.number,
      title: received.title,
      text: received.text,
      address: received.address,
      channel: received.channel,
      receivedAt: instantOf(received.at),
      attachments: [...received.attachments],
      phase: String(phase),
      ...textsOf({ kind, category, level, place, lead }),
      supports: [supports].flat().map(String),
      clocks: Object.values(recall(ticketClocks, facts)) satisfies TicketClock[],
      requester: { ...received.requester, ...masked(requester) },
      ...(received.reportedBy && { reportedBy: received.reportedBy }),
    },
    facts: [...history],
  }
}

function masked(requester: RequesterRecord | undefined) {
  const { name, phone } = requester ?? {}
  return {
    ...(name === undefined ? {} : { name: maskedName(name) }),
    ...(phone === undefined ? {} : { phone: maskedPhone(phone) }),
  }
}

function textsOf(columns: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
