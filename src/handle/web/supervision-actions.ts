import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { type AnswerPressRefused, answerPress } from '../answer-press.ts'
import { handlers, supervisors } from '../audiences.ts'
import { type CloseSupervisionRefused, closeSupervision } from '../close-supervision.ts'
import { type OpenSupervisionRefused, openSupervision } from '../open-supervision.ts'
import { type PressAgainRefused, pressAgain } from '../press-again.ts'
import { type Supervised, supervisionMemory } from '../supervision-state.ts'
import {
  answerPressReasons,
  closeSupervisionReasons,
  openSupervisionReasons,
  pressAgainReasons,
} from './supervision-words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

const openSupervisionAction = ticketAction<Supervised, OpenSupervisionRefused>({
  name: 'supervisions',
  title: { zh: '督办 / 签办', en: 'Press or take it personally' },
  roles: supervisors,
  memory: supervisionMemory,
  may: (state, { unit, scope }, at, city) => {
    const press = { how: 'press', why: anything, by: { unit, area: scope.area } } as const
    return possibilityOf(openSupervision(state, press, at, city))
  },
  reasons: openSupervisionReasons,
  load: async () => ({ Form: (await import('./supervision-forms.tsx')).OpenSupervisionForm }),
})

const pressAgainAction = ticketAction<Supervised, PressAgainRefused>({
  name: 'presses',
  title: { zh: '再次督办', en: 'Press again' },
  roles: supervisors,
  memory: supervisionMemory,
  may: (state, { unit, scope }, at, city) =>
    possibilityOf(pressAgain(state, { why: anything, by: { unit, area: scope.area } }, at, city)),
  reasons: pressAgainReasons,
  load: async () => ({ Form: (await import('./supervision-forms.tsx')).PressAgainForm }),
})

const answerPressAction = ticketAction<Supervised, AnswerPressRefused>({
  name: 'press-answers',
  title: { zh: '答复督办', en: 'Answer the press' },
  tone: 'main',
  roles: handlers,
  memory: supervisionMemory,
  may: (state, { unit }, at, city) => possibilityOf(answerPress(state, { unit, says: anything }, at, city)),
  reasons: answerPressReasons,
  load: async () => ({ Form: (await import('./supervision-forms.tsx')).AnswerPressForm }),
})

const closeSupervisionAction = ticketAction<Supervised, CloseSupervisionRefused>({
  name: 'supervision-ends',
  title: { zh: '结束督办', en: 'Close the supervision' },
  tone: 'main',
  roles: supervisors,
  memory: supervisionMemory,
  may: (state, { unit, scope }, at, city) => {
    const verdict = city.rulebook.handle.supervision.verdicts[0]?.code ?? ''
    return possibilityOf(closeSupervision(state, { verdict, words: '', by: { unit, area: scope.area } }, at, city))
  },
  reasons: closeSupervisionReasons,
  load: async () => ({ Form: (await import('./supervision-forms.tsx')).CloseSupervisionForm }),
})

/** What leaders do about a ticket they press for, and what its unit does. */
export const supervisionActions = [answerPressAction, closeSupervisionAction, pressAgainAction, openSupervisionAction]
