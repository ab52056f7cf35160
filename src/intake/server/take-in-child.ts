import type { Child } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { findRequester, type RequesterRecord, requesterRow } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import { receiveChild } from '../receive-child.ts'
import { intakeMemory } from '../state.ts'
import { ticketNumber } from '../ticket-number.ts'
import { numbersOf } from './number-source.ts'
import { receivedIn } from './ticket-file.ts'

/** A piece of a split ticket; of invented people, who they are and the running count are given, so that it can be told again. */
export type Piece = {
  readonly child: Child
  readonly parent: TicketId
  readonly requester?: Pick<RequesterRecord, 'name' | 'phone'>
  readonly count?: number
}

/**
 * Takes a piece in as a ticket of its own. The requester's record is sealed anew for it, so that its unit can reach them; it is
 * found by no phone: the requester has asked once. [DISPATCH-08]
 */
export async function takeInChild(platform: Platform, { input, ...order }: Order<Piece>) {
  const { child, parent, requester, count } = input
  const { ticket, matter } = child
  const of = receivedIn(await platform.historyOf(parent))
  const { subject } = of.requester
  const known = requester && { ...requester, numbers: [] }
  const record = known ?? (await findRequester(platform, { ticket: parent, subject }))
  const personal = record && { ...requesterRow(platform, { ticket, subject }, record), phone_index: null }
  const number = ticketNumber(order.at, count ?? (await numbersOf(platform)()))
  return platform.perform(intakeMemory, receiveChild, {
    ...order,
    ticket,
    input: { number, parent, of, matter },
    ...(personal && { beside: new Map([['personal.requesters', [personal]]]) }),
  })
}
