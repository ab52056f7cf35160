/** How far a ticket has come, as the register tells it. */
export const ticketPhases = [
  'received',
  'answered',
  'dismissed',
  'withdrawn',
  'linked',
  'told-with-head',
  'classified',
  'held',
  'dispatched',
  'returned',
  'signed',
  'contacted',
  'resolved',
  'second-handling',
  'called-back',
] as const

export type TicketPhase = (typeof ticketPhases)[number]
