import { recall } from '#foundations/journal/memory.ts'
import type { TicketReceived } from '#intake/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { classifyMemory } from '../state.ts'
import { takeOverClassification } from '../take-over-classification.ts'

/** A child takes over what its parent was classified as last. [DISPATCH-08] */
export const whenChildReceived = reaction<TicketReceived>({
  name: 'classify/when-child-received',
  hears: 'TicketReceived',
  wants: ({ parent }) => parent !== undefined,
  react: async (platform, { fact: { parent } }, order) => {
    if (parent === undefined) return
    const history = await platform.historyOf(parent)
    const state = recall(
      classifyMemory,
      history.map(({ fact }) => fact),
    )
    const as = 'as' in state ? state.as : undefined
    if (as === undefined) return
    await platform.perform(classifyMemory, takeOverClassification, { ...order, input: { parent, as } })
  },
})
