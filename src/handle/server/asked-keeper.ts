import type { Pool } from 'pg'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Platform } from '#platform/platform.ts'
import type { Watch } from '#platform/stage-door.ts'
import { type Asked, askedMemory } from '../asked-state.ts'
import { remindAsked } from '../remind-asked.ts'
import { dueReminders } from '../reminders.ts'
import { type Ladder, openLadder } from './ladder.ts'

/** Tickets reminded side by side. */
const batch = 50

type DueLine = { readonly ticket: TicketId; readonly next_at: Instant; readonly asked: readonly Asked[] }

/** Reminds whoever owes a ruling or an answer, within about a second, and of what was missed while nothing ran. [CLOCK-03] */
export const askedKeeper: Watch = { name: 'handle/asked-keeper', every: 1_000, look: keepAsked }

/** Goes once through all that is due, soonest first; the command id names what is reminded, so that two keepers remind once. */
export async function keepAsked(platform: Platform, stopping?: AbortSignal): Promise<void> {
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
    `select ticket, next_at, asked from handle.asked_clocks where next_at <= $1 ${onward}
     order by next_at, ticket limit ${batch}`,
    after === undefined ? [now] : [now, after.next_at, after.ticket],
  )
  return rows
}

/** A ticket whose reminder fails is tried again at the next look, and holds up no other. */
async function remindApart(platform: Platform, line: DueLine, ladder: Ladder): Promise<void> {
  const reminded = async () => {
    for (const one of line.asked) await remind(platform, line.ticket, one, ladder)
  }
  await reminded().catch((fault: unknown) =>
    platform.log.error({ err: fault, ticket: line.ticket }, 'what was asked could not remind'),
  )
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
