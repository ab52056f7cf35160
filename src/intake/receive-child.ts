import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { titleOf } from '#foundations/text/title-of.ts'
import type { TicketReceived } from './events.ts'
import type { IntakeCity } from './receive-demand.ts'
import type { Intake } from './state.ts'

export type ReceiveChild = {
  readonly number: string
  readonly parent: TicketId
  /** The parent as it was received. */
  readonly of: TicketReceived
  /** What is asked of the child's unit. */
  readonly matter: string
}

/** A piece of a ticket is taken in as a ticket: the same requester and address, and what is asked of its unit for a text. [DISPATCH-08] */
export function receiveChild(
  state: Intake,
  { number, parent, of, matter }: ReceiveChild,
  at: Moment,
  { rulebook, words }: Pick<IntakeCity, 'rulebook' | 'words'>,
): Decision<TicketReceived, 'already-received'> {
  if (state.phase !== 'unheard-of') return refuse('already-received', 'DISPATCH-08')
  const { channel, requester, address, place, reportedBy } = of
  return accept({
    type: 'TicketReceived',
    at,
    number,
    channel,
    requester,
    title: titleOf(matter, rulebook.intake.derivedTitle, words),
    text: matter,
    address,
    ...(place && { place }),
    attachments: [],
    parent,
    ...(reportedBy && { reportedBy }),
  })
}
