import type { CallBackAnswered } from '#appraise/events.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { reaction } from '#platform/stage-door.ts'
import { openSecondHandling } from '../open-second-handling.ts'
import { handleMemory } from '../state.ts'

/** The requester is not content: the lead handles the ticket again from that very moment. [HANDLE-04] */
export const whenCallBackAnswered = reaction<CallBackAnswered>({
  name: 'handle/when-call-back-answered',
  hears: 'CallBackAnswered',
  wants: ({ secondHandling }) => secondHandling,
  react: async (platform, { ticket, fact, position }) => {
    await platform.perform(handleMemory, openSecondHandling, {
      ticket,
      commandId: commandIdFrom('handle/when-call-back-answered', ticket, String(position)),
      actor: systemActor,
      at: fact.at,
      input: { round: fact.round },
    })
  },
})
