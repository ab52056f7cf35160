import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Platform } from '#platform/platform.ts'
import type { Watch } from '#platform/stage-door.ts'
import { settleSilence } from '../settle-silence.ts'
import { whistleMemory } from '../whistle-state.ts'

/** Tickets settled side by side. */
const batch = 50

/**
 * Settles whistles about which the district said nothing in time. The command id names ticket and limit: two keepers at once
 * settle each once. [HANDLE-10]
 */
export const whistleKeeper: Watch = { name: 'handle/whistle-keeper', every: 1_000, look: keepWhistles }

type Due = { readonly ticket: TicketId; readonly confirm_by: Instant }

/** Goes once through all that is due, soonest first. */
export async function keepWhistles(platform: Platform): Promise<void> {
  const now = instantOf(platform.now())
  let lines = await listDue(platform, now)
  while (lines.length > 0) {
    await Promise.all(lines.map((line) => settle(platform, line)))
    lines = lines.length < batch ? [] : await listDue(platform, now, lines.at(-1))
  }
}

async function listDue({ pool }: Platform, now: Instant, after?: Due): Promise<readonly Due[]> {
  const onward = after === undefined ? '' : 'and (confirm_by, ticket) > ($2, $3)'
  const { rows } = await pool.query<Due>(
    `select ticket, confirm_by from handle.whistles where phase = 'asked' and confirm_by <= $1 ${onward}
     order by confirm_by, ticket limit ${batch}`,
    after === undefined ? [now] : [now, after.confirm_by, after.ticket],
  )
  return rows
}

async function settle(platform: Platform, { ticket, confirm_by }: Due): Promise<void> {
  await platform.perform(whistleMemory, settleSilence, {
    ticket: ticketId(ticket),
    commandId: commandIdFrom('handle/whistle-keeper', ticket, confirm_by),
    actor: systemActor,
    at: platform.now(),
    input: {},
  })
}
