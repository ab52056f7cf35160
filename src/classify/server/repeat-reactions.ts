import { commandIdFrom } from '#foundations/journal/command-id.ts'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import { type Reaction, reaction } from '#platform/stage-door.ts'
import type { RepeatJoined, TicketLinked, TicketUnlinked } from '../events.ts'
import { giveLinkedAnswer } from '../give-linked-answer.ts'
import { joinHead, leaveHead } from '../join-head.ts'
import { type Linking, linkMemory } from '../link-state.ts'
import { unlinkTicket } from '../unlink-ticket.ts'

/** Where a ticket stands among those that say the same, by all that is recorded of it now. */
export async function linkingOf({ historyOf }: Pick<Platform, 'historyOf'>, ticket: TicketId): Promise<Linking> {
  const history = await historyOf(ticket)
  return recall(
    linkMemory,
    history.map(({ fact }) => fact),
  )
}

/**
 * The head hears of its repeat. A head that was linked or came to nothing meanwhile takes none, and the ticket goes its own
 * way; so does one that was taken from its head before the head heard of it. Jobs run in any order: what counts is where the
 * ticket stands now. [CLASSIFY-03]
 */
const whenTicketLinked = reaction<TicketLinked>({
  name: 'classify/when-ticket-linked',
  hears: 'TicketLinked',
  react: async (platform, { ticket: repeat, fact: { to, as } }, order) => {
    const isLinked = async () => (await linkingOf(platform, repeat)).head === to
    if (!(await isLinked())) return leave(platform, to, { ...order, input: { repeat } })
    const joined = await platform.perform(linkMemory, joinHead, { ...order, ticket: to, input: { repeat, as } })
    if (!joined.accepted && joined.reason !== 'joined-already')
      await platform.perform(linkMemory, unlinkTicket, { ...order, input: { why: joined.reason } })
    if (!(await isLinked())) await leave(platform, to, { ...order, input: { repeat } })
  },
})

const whenTicketUnlinked = reaction<TicketUnlinked>({
  name: 'classify/when-ticket-unlinked',
  hears: 'TicketUnlinked',
  react: async (platform, { ticket: repeat, fact: { from } }, order) => {
    const { head } = await linkingOf(platform, repeat)
    if (head !== from) await leave(platform, from, { ...order, input: { repeat } })
  },
})

/** A command of its own, beside the one by which the repeat joined. */
async function leave(platform: Platform, head: TicketId, order: Order<{ readonly repeat: TicketId }>): Promise<void> {
  const commandId = commandIdFrom('leave', order.commandId)
  await platform.perform(linkMemory, leaveHead, { ...order, ticket: head, commandId })
}

/** A head that has its answer already gives it to whoever joins. [CLASSIFY-03] */
const whenRepeatJoined = reaction<RepeatJoined>({
  name: 'classify/when-repeat-joined',
  hears: 'RepeatJoined',
  react: (platform, { ticket }, order) => tellRepeats(platform, ticket, order),
})

/** One answer of the head is told to each of its repeats, once. [CLASSIFY-03] */
const whenTicketResolved = reaction<TicketResolved>({
  name: 'classify/when-ticket-resolved',
  hears: 'TicketResolved',
  react: (platform, { ticket }, order) => tellRepeats(platform, ticket, order),
})

const whenTicketAnswered = reaction<TicketAnswered>({
  name: 'classify/when-ticket-answered',
  hears: 'TicketAnswered',
  react: (platform, { ticket }, order) => tellRepeats(platform, ticket, order),
})

type Following = Parameters<Parameters<typeof reaction<AnyFact>>[0]['react']>[2]

async function tellRepeats(platform: Platform, head: TicketId, order: Following): Promise<void> {
  const { phase, answer, repeats } = await linkingOf(platform, head)
  if (answer === undefined || (phase !== 'resolved' && phase !== 'answered')) return
  for (const ticket of repeats)
    await platform.perform(linkMemory, giveLinkedAnswer, { ...order, ticket, input: { from: head, answer } })
}

/** Nobody waits for a head that came to nothing, its repeats go to a dispatcher; nor does a head keep such a repeat. [CLASSIFY-03] */
function whenGone<Heard extends TicketWithdrawn | TicketDismissed>(hears: Heard['type'], name: string): Reaction {
  return reaction<Heard>({
    name,
    hears,
    react: async (platform, { ticket: gone }: Envelope<Heard>, order) => {
      const { head, repeats } = await linkingOf(platform, gone)
      if (head !== undefined) await leave(platform, head, { ...order, input: { repeat: gone } })
      for (const ticket of repeats)
        await platform.perform(linkMemory, unlinkTicket, { ...order, ticket, input: { why: 'head-came-to-nothing' } })
    },
  })
}

/** What follows from linking, and from what becomes of a head. */
export const repeatReactions: readonly Reaction[] = [
  whenTicketLinked,
  whenTicketUnlinked,
  whenRepeatJoined,
  whenTicketResolved,
  whenTicketAnswered,
  whenGone<TicketWithdrawn>('TicketWithdrawn', 'classify/when-ticket-withdrawn'),
  whenGone<TicketDismissed>('TicketDismissed', 'classify/when-ticket-dismissed'),
]
