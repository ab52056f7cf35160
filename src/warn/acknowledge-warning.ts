import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { WarningAcknowledged, WarningKind } from './events.ts'
import type { Warn } from './state.ts'

export type AcknowledgeWarning = { readonly kind: WarningKind; readonly note: string }
export type AcknowledgeRefused = 'no-such-ticket' | 'note-missing' | 'no-such-warning' | 'already-acknowledged'

/** Somebody has seen a warning about the ticket and says what is done about it, once per kind. [WARN-02] */
export function acknowledgeWarning(
  state: Warn,
  { kind, note }: AcknowledgeWarning,
  at: Moment,
): Decision<WarningAcknowledged, AcknowledgeRefused> {
  if (!state.known) return refuse('no-such-ticket', 'WARN-02')
  if (kind === 'sensitive' && state.sensitiveWords.length + state.told.length === 0)
    return refuse('no-such-warning', 'WARN-02')
  if (state.acknowledged.includes(kind)) return refuse('already-acknowledged', 'WARN-02')
  if (note.trim() === '') return refuse('note-missing', 'WARN-02')
  return accept({ type: 'WarningAcknowledged', at, kind, note: liftPersonalNumbers(note.trim()).text })
}
