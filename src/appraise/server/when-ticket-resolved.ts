import type { TicketResolved } from '#handle/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { openCallBack } from '../open-call-back.ts'
import { appraiseMemory } from '../state.ts'

/** A result was given: from that very moment the window runs in which the requester is asked. [APPRAISE-01] */
export const whenTicketResolved = reaction<TicketResolved>({
  name: 'appraise/when-ticket-resolved',
  hears: 'TicketResolved',
  react: async (platform, { fact }, order) => {
    await platform.perform(appraiseMemory, openCallBack, { ...order, input: { round: fact.round } })
  },
})
