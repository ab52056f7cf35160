import type { TicketClassified } from '#classify/events.ts'
import type { Deadlines, TicketDispatched } from '#dispatch/events.ts'
import { type AnyFact, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import type { TicketReceived } from '#intake/events.ts'
import { categories, levels } from './catalogue.ts'
import { hoursLater, monday, places, units } from './city.ts'

/** The id of the n-th ticket of a test. */
export function ticketNumber(n: number): TicketId {
  return ticketId(`00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`)
}

/** A cold flat in Jianwai is reported by phone on Monday morning. */
export function received(over: Partial<TicketReceived> = {}): TicketReceived {
  return {
    type: 'TicketReceived',
    at: monday,
    number: '20261123-000001',
    channel: 'phone',
    requester: { subject: '11111111-1111-4111-8111-111111111111', kind: 'citizen', confidential: false },
    title: '暖气不热',
    text: '永安里东社区家里暖气冰凉',
    address: '永安里东社区3号楼',
    place: places.yongan,
    attachments: [],
    ...over,
  }
}

/** It is a complaint about rooms too cold, to be done in 24 hours; the catalogue may dispatch it. */
export function classified(over: Partial<TicketClassified> = {}): TicketClassified {
  return {
    type: 'TicketClassified',
    at: monday,
    kind: 'complaint',
    category: categories.tooCold,
    level: levels.day,
    place: places.yongan,
    tags: [],
    sensitiveWords: [],
    directDispatch: true,
    edition: '2019-01',
    ...over,
  }
}

/** Sign within half an hour, contact within 4 hours, resolve within 24, as from Monday morning. */
export const deadlines: Deadlines = {
  signBy: hoursLater(0.5),
  respondBy: hoursLater(4),
  resolveBy: hoursLater(24),
}

/** The street gets it at once, with reminders at half of the time and at its end. */
export function dispatched(over: Partial<TicketDispatched> = {}): TicketDispatched {
  return {
    type: 'TicketDispatched',
    at: monday,
    round: 1,
    lead: units.jianwai,
    supports: [units.heatBureau, units.heatUtility],
    level: levels.day,
    deadlines,
    reminders: {
      shares: [0.5, 1],
      sign: [hoursLater(0.25), hoursLater(0.5)],
      respond: [hoursLater(2), hoursLater(4)],
      resolve: [hoursLater(12), hoursLater(24)],
    },
    deadlineEdition: '2019-01',
    returnBy: hoursLater(8),
    reason: { by: 'catalogue', line: 'C-001', edition: 'cast', basis: '演示派单目录' },
    rule: 'DISPATCH-01',
    ...over,
  }
}

/** A ticket that was received and classified, and whatever happened after. */
export function ticketWith(...facts: readonly AnyFact[]): readonly AnyFact[] {
  return [received(), classified(), ...facts]
}
