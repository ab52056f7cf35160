import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { LikenessKind, RepeatJoined, RepeatLeft } from './events.ts'
import type { Linking } from './link-state.ts'

export type JoinRefused = 'joined-already' | 'head-is-linked' | 'head-came-to-nothing'

/** A head takes a repeat, unless it was linked or came to nothing in the meantime. [CLASSIFY-03] */
export function joinHead(
  { phase, head, repeats }: Linking,
  { repeat, as }: { readonly repeat: TicketId; readonly as: LikenessKind },
  at: Moment,
): Decision<RepeatJoined, JoinRefused> {
  if (repeats.includes(repeat)) return refuse('joined-already', 'CLASSIFY-03')
  if (head !== undefined) return refuse('head-is-linked', 'CLASSIFY-03')
  if (phase === 'void') return refuse('head-came-to-nothing', 'CLASSIFY-03')
  return accept({ type: 'RepeatJoined', at, repeat, as })
}

/** A head lets a repeat go. [CLASSIFY-03] */
export function leaveHead(
  { repeats }: Linking,
  { repeat }: { readonly repeat: TicketId },
  at: Moment,
): Decision<RepeatLeft, 'not-joined'> {
  return repeats.includes(repeat) ? accept({ type: 'RepeatLeft', at, repeat }) : refuse('not-joined', 'CLASSIFY-03')
}
