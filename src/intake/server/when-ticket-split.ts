import type { Child, TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { findRequester, requesterRow } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import { reaction } from '#platform/stage-door.ts'
import type { TicketReceived } from '../events.ts'
import { receiveChild } from '../receive-child.ts'
import { intakeMemory } from '../state.ts'
import { ticketNumber } from '../ticket-number.ts'
import { numbersOf } from './number-source.ts'
import { receivedIn } from './ticket-file.ts'

/** Every piece of a split ticket is taken in as a ticket of its own. [DISPATCH-08] */
export const whenTicketSplit = reaction<TicketSplit>({
  name: 'intake/when-ticket-split',
  hears: 'TicketSplit',
  react: async (platform, { ticket: parent, fact: { children } }, order) => {
    const of = receivedIn(await platform.historyOf(parent))
    for (const child of children) await takeIn(platform, { child, parent, of }, order)
  },
})

type Piece = { readonly child: Child; readonly parent: TicketId; readonly of: TicketReceived }

/**
 * The requester's record is sealed anew for the child, so that its unit can reach them; it is found by no phone: the
 * requester has asked once.
 */
async function takeIn(
  platform: Platform,
  { child, parent, of }: Piece,
  order: Omit<Order<never>, 'input'>,
): Promise<void> {
  const { ticket, matter } = child
  const { subject } = of.requester
  const record = await findRequester(platform, { ticket: parent, subject })
  const personal = record && { ...requesterRow(platform, { ticket, subject }, record), phone_index: null }
  const number = ticketNumber(order.at, await numbersOf(platform)())
  await platform.perform(intakeMemory, receiveChild, {
    ...order,
    ticket,
    input: { number, parent, of, matter },
    ...(personal && { beside: new Map([['personal.requesters', [personal]]]) }),
  })
}
