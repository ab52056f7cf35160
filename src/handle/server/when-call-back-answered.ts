import type { CallBackAnswered } from '#appraise/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { openSecondHandling } from '../open-second-handling.ts'
import { handleMemory } from '../state.ts'

/** The requester is not content: the lead handles the ticket again from that very moment. [HANDLE-04] */
export const whenCallBackAnswered = reaction<CallBackAnswered>({
  name: 'handle/when-call-back-answered',
  hears: 'CallBackAnswered',
  wants: ({ secondHandling }) => secondHandling,
  react: async (platform, { fact }, order) => {
    await platform.perform(handleMemory, openSecondHandling, { ...order, input: { round: fact.round } })
  },
})
