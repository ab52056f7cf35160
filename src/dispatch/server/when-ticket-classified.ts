import type { TicketClassified } from '#classify/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { dispatchOrHold } from '../dispatch-ticket.ts'
import { dispatchMemory } from '../state.ts'

/**
 * A classified ticket that needs no dispatcher goes straight to its unit, at that very moment, or is held for one with the
 * reason. [DISPATCH-01]
 */
export const whenTicketClassified = reaction<TicketClassified>({
  name: 'dispatch/when-ticket-classified',
  hears: 'TicketClassified',
  wants: ({ directDispatch }) => directDispatch,
  react: async (platform, _, order) => {
    await platform.perform(dispatchMemory, dispatchOrHold, { ...order, input: {} })
  },
})
