import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { dispatchers, returners } from '../audiences.ts'
import { type BarredByHand, barredByHand, isWithinReach } from '../dispatch-by-hand.ts'
import { type ReturnRefused, returnTicket } from '../return-ticket.ts'
import { type Dispatch, dispatchMemory } from '../state.ts'
import { dispatchReasons, returnReasons } from './words.ts'

export const dispatchAction = ticketAction<Dispatch, BarredByHand>({
  name: 'dispatches',
  title: { zh: '派单 / 改派', en: 'Dispatch or move' },
  tone: 'main',
  roles: dispatchers,
  memory: dispatchMemory,
  may: (state) =>
    isWithinReach(state) ? { possible: true } : { possible: false, reason: barredByHand(state), rule: 'DISPATCH-02' },
  reasons: dispatchReasons,
  load: async () => ({ Form: (await import('./dispatch-form.tsx')).DispatchForm }),
})

export const returnAction = ticketAction<Dispatch, ReturnRefused>({
  name: 'returns',
  title: { zh: '退单', en: 'Hand it back' },
  tone: 'danger',
  roles: returners,
  memory: dispatchMemory,
  // Whether it may be done depends on ticket and time, not on what will be written; no unit is suggested here.
  may: (state, { unit: by }, at, { rulebook }) =>
    possibilityOf(returnTicket(state, { by, why: '…', basis: '…' }, at, { rulebook, units: new Map() })),
  reasons: returnReasons,
  load: async () => ({ Form: (await import('./return-form.tsx')).ReturnForm }),
})
