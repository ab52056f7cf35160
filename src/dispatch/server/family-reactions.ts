import type { TicketClassified } from '#classify/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type Memory, recall } from '#foundations/journal/memory.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { Platform } from '#platform/platform.ts'
import { type Reaction, reaction } from '#platform/stage-door.ts'
import { dispatchChild } from '../dispatch-child.ts'
import { endChild } from '../end-child.ts'
import type { TicketSplit } from '../events.ts'
import { familyMemory } from '../family-state.ts'
import { dispatchMemory } from '../state.ts'

/** A child that knows what it is about goes to the unit it was made for; where that may not be, it waits for a dispatcher. [DISPATCH-08] */
const whenChildClassified = reaction<TicketClassified>({
  name: 'dispatch/when-child-classified',
  hears: 'TicketClassified',
  wants: ({ takenFrom }) => takenFrom !== undefined,
  react: async (platform, { ticket, fact: { takenFrom: parent } }, order) => {
    if (parent === undefined) return
    const facts = await factsOf(platform, parent)
    const split = facts.find(
      (fact): fact is TicketSplit =>
        fact.type === 'TicketSplit' && (fact as TicketSplit).children.some((child) => child.ticket === ticket),
    )
    const child = split?.children.find((one) => one.ticket === ticket)
    if (split === undefined || child === undefined) return
    const state = recall(dispatchMemory, facts)
    const running = 'running' in state ? state.running : undefined
    const input = { parent, lead: child.lead, why: split.why, ...(running && { running }) }
    await platform.perform(dispatchMemory, dispatchChild, { ...order, input })
  },
})

type Ending = TicketResolved | TicketAnswered | TicketDismissed | TicketWithdrawn

/** However a child ends, its parent hears of it. [DISPATCH-08] */
function whenEnded<Heard extends Ending>(hears: Heard['type'], name: string): Reaction {
  return reaction<Heard>({
    name,
    hears,
    react: async (platform, { ticket: child }, order) => {
      const { parent, ending } = await recalled(platform, familyMemory, child)
      if (parent === undefined || ending === undefined) return
      await platform.perform(familyMemory, endChild, { ...order, ticket: parent, input: { child, ...ending } })
    },
  })
}

async function recalled<State>(platform: Platform, memory: Memory<State>, ticket: TicketId): Promise<State> {
  return recall(memory, await factsOf(platform, ticket))
}

async function factsOf({ historyOf }: Platform, ticket: TicketId) {
  return (await historyOf(ticket)).map(({ fact }) => fact)
}

/** What follows for the members of a family from what happens to one of them. */
export const familyReactions: readonly Reaction[] = [
  whenChildClassified,
  whenEnded<TicketResolved>('TicketResolved', 'dispatch/when-ticket-resolved'),
  whenEnded<TicketAnswered>('TicketAnswered', 'dispatch/when-ticket-answered'),
  whenEnded<TicketDismissed>('TicketDismissed', 'dispatch/when-ticket-dismissed'),
  whenEnded<TicketWithdrawn>('TicketWithdrawn', 'dispatch/when-ticket-withdrawn'),
]
