import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { recall } from '#foundations/journal/memory.ts'
import { reaction } from '#platform/stage-door.ts'
import type { WhistleConfirmed } from '../events.ts'
import { joinWhistle } from '../join-whistle.ts'
import { whistleMemory } from '../whistle-state.ts'

const name = 'handle/when-whistle-confirmed'

/** The other tickets the whistle is for join it: the departments see them too. One that was resolved meanwhile stays out. [HANDLE-10] */
export const whenWhistleConfirmed = reaction<WhistleConfirmed>({
  name,
  hears: 'WhistleConfirmed',
  react: async (platform, { ticket: head, fact: { whistle, departments } }, { actor, at }) => {
    const facts = (await platform.historyOf(head)).map((line) => line.fact)
    const blown = recall(whistleMemory, facts).whistle?.blown
    if (blown?.whistle !== whistle) return
    const input = { head, street: blown.unit, departments }
    for (const ticket of blown.tickets) {
      const commandId = commandIdFrom(name, ticket, head, String(whistle))
      await platform.perform(whistleMemory, joinWhistle, { ticket, commandId, actor, at, input })
    }
  },
})
