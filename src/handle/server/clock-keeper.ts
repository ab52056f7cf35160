import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Platform } from '#platform/platform.ts'
import type { Watch } from '#platform/stage-door.ts'
import { endShelf } from '../end-shelf.ts'
import { endWait } from '../end-wait.ts'
import { remindClock } from '../remind-clock.ts'
import { type Due, dueReminders } from '../reminders.ts'
import { shelfMemory } from '../shelf-state.ts'
import { handleMemory } from '../state.ts'
import type { Ladder } from './ladder.ts'
import { type DueLine, remindDue } from './remind-due.ts'

type ClockLine = DueLine & { readonly lead: UnitCode | null; readonly pending: readonly Due[] }

/** Reminds every clock that has reached a share of its time, within about a second, and those it missed while nothing ran. [CLOCK-02] */
export const clockKeeper: Watch = { name: 'handle/clock-keeper', every: 1_000, look: keepClocks }

/** Goes once through all clocks that are due. The command id names ticket, clock, share and instant. */
export function keepClocks(platform: Platform, stopping?: AbortSignal): Promise<void> {
  const [table, columns] = ['handle.clocks', ['pending', 'lead']]
  return remindDue<ClockLine>(
    platform,
    { table, columns, batch: 100, remind, fault: 'a clock could not remind' },
    stopping,
  )
}

async function remind(platform: Platform, { ticket, pending, lead }: ClockLine, ladder: Ladder): Promise<void> {
  const at = platform.now()
  for (const { clock, share, at: due } of dueReminders(pending, at)) {
    const order = {
      ticket: ticketId(ticket),
      commandId: commandIdFrom('handle/clock-keeper', ticket, clock, String(share), String(due)),
      actor: systemActor,
      at,
    }
    if (clock === 'wait') await platform.perform(handleMemory, endWait, { ...order, input: { how: 'limit-reached' } })
    else if (clock === 'shelf')
      await platform.perform(shelfMemory, endShelf, { ...order, input: { how: 'limit-reached' } })
    else
      await platform.perform(handleMemory, remindClock, {
        ...order,
        input: { clock, share, ...ladder({ clock, unit: lead }) },
      })
  }
}
