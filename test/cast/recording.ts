import { randomUUID } from 'node:crypto'
import { type AnyFact, commandId, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { accept } from '#foundations/outcome/decision.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { readHistory } from '../../src/platform/postgres/history.ts'
import type { StageDoor } from '../../src/platform/stage-door.ts'
import { monday } from './city.ts'
import { cast } from './people.ts'

const nothing = memory<null, AnyFact>(null, {})
const asTheyStand = (_: null, facts: readonly AnyFact[]) => accept(...facts)

/** Puts facts into the journal as they stand, on a new ticket or after those of one there is. */
export async function record(
  { perform }: Pick<Platform, 'perform'>,
  facts: readonly AnyFact[],
  ticket: TicketId = ticketId(randomUUID()),
): Promise<TicketId> {
  await perform(nothing, asTheyStand, {
    ticket,
    commandId: commandId(randomUUID()),
    actor: cast.operator,
    at: monday,
    input: facts,
  })
  return ticket
}

/** Lets a stage hear the last fact of a ticket as the worker would; twice, because jobs may run twice. */
export async function hear(platform: Platform, { reactions }: StageDoor, ticket: TicketId): Promise<void> {
  const last = (await readHistory(platform.pool, ticket)).at(-1)
  if (last === undefined) throw new Error(`Ticket ${ticket} has no fact to be heard`)
  for (const { react } of reactions.filter(({ wants }) => wants(last.fact))) {
    await react(platform, last)
    await react(platform, last)
  }
}
