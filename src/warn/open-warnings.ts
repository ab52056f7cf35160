import type { Moment } from '#foundations/calendar/moment.ts'
import { acknowledgeWarning } from './acknowledge-warning.ts'
import type { WarningKind } from './events.ts'
import type { Warn } from './state.ts'

const kinds: readonly WarningKind[] = ['sensitive', 'deadline', 'repeats', 'hot-issue']

/** The kinds of warning that can still be acknowledged on the ticket, the most pressing first. [WARN-02] */
export function openWarnings(state: Warn, at: Moment): readonly WarningKind[] {
  return kinds.filter((kind) => acknowledgeWarning(state, { kind, note: '…' }, at).accepted)
}
