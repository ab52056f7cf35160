import type { TicketReturned } from '#dispatch/events.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import { type Reaction, reaction } from '#platform/stage-door.ts'
import type { WhistleConcluded } from '../events.ts'
import { leaveWhistle } from '../join-whistle.ts'
import { type Whistle, whistleMemory } from '../whistle-state.ts'

type Ending = WhistleConcluded | TicketReturned | TicketAnswered | TicketDismissed | TicketWithdrawn

const endings: Readonly<Record<Ending['type'], string>> = {
  WhistleConcluded: 'whistle-concluded',
  TicketReturned: 'ticket-returned',
  TicketAnswered: 'ticket-answered',
  TicketDismissed: 'ticket-dismissed',
  TicketWithdrawn: 'ticket-withdrawn',
}

/** However a whistle ends, the tickets that joined it go on by themselves, and know what came of it. [HANDLE-12] */
export const whenWhistleOver: readonly Reaction[] = Object.entries(endings).map(([hears, fact]) =>
  afterwards(hears as Ending['type'], `handle/when-${fact}`),
)

function afterwards(hears: Ending['type'], name: string): Reaction {
  return reaction<Ending>({
    name,
    hears,
    react: async (platform, { ticket: head, position }, { actor, at }) => {
      const history = await platform.historyOf(head)
      const { whistle } = recall(
        whistleMemory,
        history.slice(0, position).map((line) => line.fact),
      )
      for (const ticket of joinedTo(whistle)) {
        const commandId = commandIdFrom(name, ticket, head, String(position))
        const input = { head, ...resultOf(whistle) }
        await platform.perform(whistleMemory, leaveWhistle, { ticket, commandId, actor, at, input })
      }
    },
  })
}

function joinedTo(whistle: Whistle | undefined) {
  return whistle?.phase === 'concluded' || whistle?.phase === 'lapsed' ? whistle.blown.tickets : []
}

function resultOf(whistle: Whistle | undefined) {
  return whistle?.phase === 'concluded' ? { result: whistle.concluded.result } : {}
}
