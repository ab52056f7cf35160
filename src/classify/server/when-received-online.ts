import type { TicketReceived } from '#intake/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { classifyByModel } from '../classify-by-model.ts'
import { classifyMemory } from '../state.ts'

/**
 * A demand that came without an operator is classified by the model where the edition lets it and all is certain; else it waits at
 * the desk for a person. [CLASSIFY-02]
 */
export const whenReceivedOnline = reaction<TicketReceived>({
  name: 'classify/when-received-online',
  hears: 'TicketReceived',
  wants: ({ channel, parent }) => channel !== 'phone' && parent === undefined,
  react: async (platform, { fact: { channel, askedKind, place } }, order) => {
    const came = { channel, ...(askedKind && { askedKind }), ...(place && { place }) }
    await platform.perform(classifyMemory, classifyByModel, { ...order, input: came })
  },
})
