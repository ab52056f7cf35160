import type { TicketId } from '#foundations/journal/envelope.ts'
import type { TicketReceived } from '#intake/events.ts'
import { findPhone } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'

/** The phone of a ticket's requester; undefined where they left none, or it has been erased. */
export async function phoneOf(platform: Platform, ticket: TicketId): Promise<string | undefined> {
  const [first] = await readHistory(platform.pool, ticket)
  const received = first?.fact as TicketReceived | undefined
  return received && findPhone(platform, { ticket, subject: received.requester.subject })
}
