import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { TicketClassified } from './events.ts'
import type { Classify } from './state.ts'

/** A child is about what its parent is about; nothing was proposed or decided anew, and its unit is named already. [DISPATCH-08] */
export function takeOverClassification(
  { phase }: Classify,
  { parent, as }: { readonly parent: TicketId; readonly as: TicketClassified },
  at: Moment,
): Decision<TicketClassified, 'not-waiting'> {
  if (phase !== 'waiting') return refuse('not-waiting', 'DISPATCH-08')
  const { kind, category, level, place, tags, edition } = as
  const matter = { kind, category, level, place, tags, sensitiveWords: [] }
  return accept({ type: 'TicketClassified', at, ...matter, directDispatch: false, edition, takenFrom: parent })
}
