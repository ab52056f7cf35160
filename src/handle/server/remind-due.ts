import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import { type Ladder, openLadder } from './ladder.ts'

/** A ticket of which something falls due next at that instant. */
export type DueLine = { readonly ticket: TicketId; readonly next_at: Instant }

type Reminding<Line extends DueLine> = {
  /** Where they stand, by `next_at` and `ticket`. */
  readonly table: string
  readonly columns: readonly string[]
  /** Tickets reminded side by side. */
  readonly batch: number
  readonly remind: (platform: Platform, line: Line, ladder: Ladder) => Promise<void>
  /** What is logged where it fails. */
  readonly fault: string
}

/**
 * Goes once through all that is due, soonest first. No row is claimed: command ids name what is reminded, so that two keepers at once record
 * one reminder. A ticket whose reminder fails is tried again at the next look, and holds up no other.
 */
export async function remindDue<Line extends DueLine>(
  platform: Platform,
  reminding: Reminding<Line>,
  stopping?: AbortSignal,
): Promise<void> {
  const now = platform.now()
  const { batch, remind, fault } = reminding
  let lines = await listDue(platform, reminding, instantOf(now))
  if (lines.length === 0) return
  const ladder = await openLadder(platform, now)
  const apart = (line: Line) =>
    remind(platform, line, ladder).catch((problem: unknown) =>
      platform.log.error({ err: problem, ticket: line.ticket }, fault),
    )
  while (lines.length > 0 && stopping?.aborted !== true) {
    await Promise.all(lines.map(apart))
    lines = lines.length < batch ? [] : await listDue(platform, reminding, instantOf(now), lines.at(-1))
  }
}

async function listDue<Line extends DueLine>(
  { pool }: Platform,
  { table, columns, batch }: Reminding<Line>,
  now: Instant,
  after?: Line,
): Promise<readonly Line[]> {
  const onward = after === undefined ? '' : 'and (next_at, ticket) > ($2, $3)'
  const { rows } = await pool.query<Line>(
    `select ticket, next_at, ${columns.join(', ')} from ${table} where next_at <= $1 ${onward}
     order by next_at, ticket limit ${batch}`,
    after === undefined ? [now] : [now, after.next_at, after.ticket],
  )
  return rows
}
