import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { handlers } from '../audiences.ts'
import { type FinishPartRefused, finishPart } from '../finish-part.ts'
import { type Parts, partMemory } from '../part-state.ts'
import { type SignPartRefused, signPart } from '../sign-part.ts'
import { finishPartReasons, signPartReasons } from './part-words.ts'

export const signPartAction = ticketAction<Parts, SignPartRefused>({
  name: 'part-signatures',
  title: { zh: '签收协办', en: 'Take up our part' },
  tone: 'main',
  roles: handlers,
  memory: partMemory,
  may: (state, { unit }, at) => possibilityOf(signPart(state, { unit }, at)),
  reasons: signPartReasons,
  load: async () => ({ Form: (await import('./part-forms.tsx')).SignPartForm }),
})

export const finishPartAction = ticketAction<Parts, FinishPartRefused>({
  name: 'parts',
  title: { zh: '完成协办', en: 'Our part is done' },
  tone: 'main',
  roles: handlers,
  memory: partMemory,
  may: (state, { unit }, at, city) => possibilityOf(finishPart(state, { unit, workDone: '…', evidence: [] }, at, city)),
  reasons: finishPartReasons,
  load: async () => ({ Form: (await import('./part-forms.tsx')).FinishPartForm }),
})
