import type { StageWeb, TicketAction } from '../stage-web.ts'

/**
 * The actions in the order in which they are offered: main ones first, of those the stage furthest in the loop first, because
 * what is possible there is what the ticket has come to; the rest in loop order.
 */
export function actionsInOrder(doors: readonly Pick<StageWeb, 'ticketActions'>[]): readonly TicketAction[] {
  const isMain = ({ tone }: TicketAction) => tone === 'main'
  return [
    ...doors.toReversed().flatMap(({ ticketActions }) => ticketActions.filter(isMain)),
    ...doors.flatMap(({ ticketActions }) => ticketActions.filter((action) => !isMain(action))),
  ]
}
