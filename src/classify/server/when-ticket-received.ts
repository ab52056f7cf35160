import type { TicketReceived } from '#intake/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { noticeWords } from '../notice-words.ts'
import { noticingMemory } from '../noticing.ts'

/** A received demand is read for words that matter at once, so that nobody has to classify it first; a child is none. [CLASSIFY-04] */
export const whenTicketReceived = reaction<TicketReceived>({
  name: 'classify/when-ticket-received',
  hears: 'TicketReceived',
  wants: ({ parent }) => parent === undefined,
  react: async (platform, _, order) => {
    await platform.perform(noticingMemory, noticeWords, { ...order, input: {} })
  },
})
