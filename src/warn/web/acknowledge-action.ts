import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type AcknowledgeRefused, acknowledgeWarning } from '../acknowledge-warning.ts'
import type { WarningKind } from '../events.ts'
import { type Warn, warnMemory } from '../state.ts'
import { acknowledgeReasons } from './words.ts'

/** Whether a warning is open depends neither on the note nor on the time. */
const anyNote = '…'
const anyTime = 0 as Moment
const kinds: readonly WarningKind[] = ['sensitive', 'deadline', 'repeats']

/** The kinds of warning that are still open on the ticket. */
export function openKinds(state: Warn): readonly WarningKind[] {
  return kinds.filter((kind) => acknowledgeWarning(state, { kind, note: anyNote }, anyTime).accepted)
}

export const acknowledgeAction = ticketAction<Warn, AcknowledgeRefused>({
  name: 'warning-acknowledgements',
  title: { zh: '阅知预警', en: 'Acknowledge a warning' },
  roles: ['dispatcher', 'street-coordinator', 'department-handler', 'leader'],
  memory: warnMemory,
  may: (state, _, at) =>
    possibilityOf(acknowledgeWarning(state, { kind: openKinds(state)[0] ?? 'deadline', note: anyNote }, at)),
  reasons: acknowledgeReasons,
  load: async () => ({ Form: (await import('./acknowledge-form.tsx')).AcknowledgeForm }),
})
