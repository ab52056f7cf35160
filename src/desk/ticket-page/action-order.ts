import type { StageWeb, TicketAction } from '../stage-web.ts'

/**
 * The actions in the order in which they are offered: main ones first, of those the stage furthest in the loop first, because
 * what is possible there is what the ticket has come to; then the others in loop order, and last what undoes or hands away.
 */
export function actionsInOrder(doors: readonly Pick<StageWeb, 'ticketActions'>[]): readonly TicketAction[] {
  const toned = (door: Pick<StageWeb, 'ticketActions'>, wanted: TicketAction['tone']) =>
    door.ticketActions.filter(({ tone }) => tone === wanted)
  return [
    ...doors.toReversed().flatMap((door) => toned(door, 'main')),
    ...doors.flatMap((door) => toned(door, 'plain')),
    ...doors.flatMap((door) => toned(door, 'danger')),
  ]
}
