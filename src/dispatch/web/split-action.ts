import { ticketAction } from '#desk/stage-web.ts'
import { splitters } from '../audiences.ts'
import { type Family, familyMemory } from '../family-state.ts'
import { notSplittable, type SplitRefused } from '../split-ticket.ts'
import { splitReasons } from './family-words.ts'

export const splitAction = ticketAction<Family, SplitRefused>({
  name: 'splits',
  title: { zh: '拆分', en: 'Split it' },
  roles: splitters,
  memory: familyMemory,
  may: (state, { role, unit }) => {
    const reason = notSplittable(state, role === 'dispatcher' ? 'dispatcher' : { unit })
    return reason === undefined ? { possible: true } : { possible: false, reason, rule: 'DISPATCH-08' }
  },
  reasons: splitReasons,
  load: async () => ({ Form: (await import('./split-form.tsx')).SplitForm }),
})
