import { ticketAction } from '#desk/stage-web.ts'
import { dispatchers, returners } from '../audiences.ts'
import { barredByHand, type DispatchByHandRefused, ruleOfBar } from '../dispatch-by-hand.ts'
import type { DispatchTicketRefused } from '../dispatch-ticket.ts'
import { barOfReturn, type ReturnRefused, ruleOfReturnBar } from '../return-ticket.ts'
import { type Dispatch, dispatchMemory } from '../state.ts'
import { possibleUnless } from './possible-unless.ts'
import { dispatchReasons, returnReasons } from './words.ts'

export const dispatchAction = ticketAction<Dispatch, DispatchTicketRefused | DispatchByHandRefused>({
  name: 'dispatches',
  title: { zh: '派单 / 改派', en: 'Dispatch or move' },
  tone: 'main',
  roles: dispatchers,
  memory: dispatchMemory,
  // The browser knows no unit's closing: a ruling for one that has closed is the server's to see.
  may: (state, _, at) => possibleUnless(barredByHand(state, at, { units: new Map() }), ruleOfBar),
  reasons: dispatchReasons,
  load: async () => ({ Form: (await import('./dispatch-form.tsx')).DispatchForm }),
})

export const returnAction = ticketAction<Dispatch, ReturnRefused>({
  name: 'returns',
  title: { zh: '退单', en: 'Hand it back' },
  tone: 'danger',
  roles: returners,
  memory: dispatchMemory,
  may: (state, { unit }, at, city) => possibleUnless(barOfReturn(state, unit, at, city), ruleOfReturnBar),
  reasons: returnReasons,
  load: async () => ({ Form: (await import('./return-form.tsx')).ReturnForm }),
})
