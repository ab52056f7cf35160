import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { type AcknowledgeRefused, acknowledgeWarning } from '../acknowledge-warning.ts'
import { acknowledgers } from '../audiences.ts'
import { openWarnings } from '../open-warnings.ts'
import { type Warn, warnMemory } from '../state.ts'
import { acknowledgeReasons } from './words.ts'

export const acknowledgeAction = ticketAction<Warn, AcknowledgeRefused>({
  name: 'warning-acknowledgements',
  title: { zh: '阅知预警', en: 'Acknowledge a warning' },
  roles: acknowledgers,
  memory: warnMemory,
  may: (state, _, at) => {
    const [kind = 'deadline'] = openWarnings(state, at)
    return possibilityOf(acknowledgeWarning(state, { kind, note: '…' }, at))
  },
  reasons: acknowledgeReasons,
  load: async () => ({ Form: (await import('./acknowledge-form.tsx')).AcknowledgeForm }),
})
