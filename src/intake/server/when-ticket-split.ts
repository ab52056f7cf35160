import type { TicketSplit } from '#dispatch/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { takeInChild } from './take-in-child.ts'

/** Every piece of a split ticket is taken in as a ticket of its own. [DISPATCH-08] */
export const whenTicketSplit = reaction<TicketSplit>({
  name: 'intake/when-ticket-split',
  hears: 'TicketSplit',
  react: async (platform, { ticket: parent, fact: { children } }, order) => {
    for (const child of children) await takeInChild(platform, { ...order, input: { child, parent } })
  },
})
