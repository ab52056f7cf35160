import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Platform } from '#platform/platform.ts'
import type { Watch } from '#platform/stage-door.ts'
import { type Asked, askedMemory } from '../asked-state.ts'
import { remindAsked } from '../remind-asked.ts'
import { dueReminders } from '../reminders.ts'
import type { Ladder } from './ladder.ts'
import { type DueLine, remindDue } from './remind-due.ts'

type AskedLine = DueLine & { readonly asked: readonly Asked[] }

/** Reminds whoever owes a ruling or an answer, within about a second, and of what was missed while nothing ran. [CLOCK-03] */
export const askedKeeper: Watch = { name: 'handle/asked-keeper', every: 1_000, look: keepAsked }

/** Goes once through all that was asked and is due. The command id names what is reminded. */
export function keepAsked(platform: Platform, stopping?: AbortSignal): Promise<void> {
  const [table, columns] = ['handle.asked_clocks', ['asked']]
  const fault = 'what was asked could not remind'
  return remindDue<AskedLine>(platform, { table, columns, batch: 50, remind: remindAll, fault }, stopping)
}

async function remindAll(platform: Platform, { ticket, asked }: AskedLine, ladder: Ladder): Promise<void> {
  for (const one of asked) await remind(platform, ticket, one, ladder)
}

async function remind(platform: Platform, ticket: TicketId, one: Asked, ladder: Ladder): Promise<void> {
  const at = platform.now()
  const { clock, round, to } = one
  for (const { share, at: due } of dueReminders(one.pending, at))
    await platform.perform(askedMemory, remindAsked, {
      ticket: ticketId(ticket),
      commandId: commandIdFrom(
        'handle/asked-keeper',
        ticket,
        clock,
        String(round),
        to ?? '',
        String(share),
        String(due),
      ),
      actor: systemActor,
      at,
      input: { clock, share, ...(to && { to }), ...ladder(one) },
    })
}
