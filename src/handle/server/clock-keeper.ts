import type { Pool } from 'pg'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
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
import { type Ladder, openLadder } from './ladder.ts'

/** Tickets reminded side by side. */
const batch = 100

type DueLine = {
  readonly lead: UnitCode | null
  readonly ticket: TicketId
  readonly next_at: Instant
  readonly pending: readonly Due[]
}

/** Reminds every clock that has reached a share of its time, within about a second, and those it missed while nothing ran. [CLOCK-02] */
export const clockKeeper: Watch = { name: 'handle/clock-keeper', every: 1_000, look: keepClocks }

/**
 * Goes once through all that is due, soonest first. No row is claimed: the command id names ticket, clock, share and instant, so
 * that two keepers at once record one reminder.
 */
export async function keepClocks(platform: Platform, stopping?: AbortSignal): Promise<void> {
  const now = platform.now()
  let lines = await listDue(platform.pool, instantOf(now))
  if (lines.length === 0) return
  const ladder = await openLadder(platform, now)
  while (lines.length > 0 && stopping?.aborted !== true) {
    await Promise.all(lines.map((line) => remindApart(platform, line, ladder)))
    lines = lines.length < batch ? [] : await listDue(platform.pool, instantOf(now), lines.at(-1))
  }
}

async function listDue(pool: Pool, now: Instant, after?: DueLine): Promise<readonly DueLine[]> {
  const onward = after === undefined ? '' : 'and (next_at, ticket) > ($2, $3)'
  const { rows } = await pool.query<DueLine>(
    `select ticket, next_at, pending, lead from handle.clocks where next_at <= $1 ${onward}
     order by next_at, ticket limit ${batch}`,
    after === undefined ? [now] : [now, after.next_at, after.ticket],
  )
  return rows
}

/** A ticket whose reminder fails is tried again at the next look, and holds up no other. */
async function remindApart(platform: Platform, line: DueLine, ladder: Ladder): Promise<void> {
  await remind(platform, line, ladder).catch((fault: unknown) =>
    platform.log.error({ err: fault, ticket: line.ticket }, 'a clock could not remind'),
  )
}

async function remind(platform: Platform, { ticket, pending, lead }: DueLine, ladder: Ladder): Promise<void> {
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
