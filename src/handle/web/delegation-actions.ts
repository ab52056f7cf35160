import { type Possibility, possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { type AnswerDelegationRefused, answerDelegation } from '../answer-delegation.ts'
import { delegates, delegators } from '../audiences.ts'
import { barOfDelegation, type DelegateRefused } from '../delegate-ticket.ts'
import { type Delegating, delegationMemory } from '../delegation-state.ts'
import { type RecallDelegationRefused, recallDelegation } from '../recall-delegation.ts'
import { answerDelegationReasons, delegateReasons, recallDelegationReasons } from './delegation-words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

export const delegateAction = ticketAction<Delegating, DelegateRefused>({
  name: 'delegations',
  title: { zh: '委派社区', en: 'Hand on to a community' },
  roles: delegators,
  memory: delegationMemory,
  may: (state, { unit }, _, city): Possibility<DelegateRefused> => {
    const reason = barOfDelegation(state, unit, city)
    return reason === undefined ? { possible: true } : { possible: false, reason, rule: 'HANDLE-09' }
  },
  reasons: delegateReasons,
  load: async () => ({ Form: (await import('./delegation-forms.tsx')).DelegateForm }),
})

export const answerDelegationAction = ticketAction<Delegating, AnswerDelegationRefused>({
  name: 'delegation-answers',
  title: { zh: '答复街道', en: 'Answer the street' },
  tone: 'main',
  roles: delegates,
  memory: delegationMemory,
  may: (state, { unit }, at, city) =>
    possibilityOf(answerDelegation(state, { unit, says: anything, evidence: [] }, at, city)),
  reasons: answerDelegationReasons,
  load: async () => ({ Form: (await import('./delegation-forms.tsx')).AnswerDelegationForm }),
})

export const recallDelegationAction = ticketAction<Delegating, RecallDelegationRefused>({
  name: 'delegation-recalls',
  title: { zh: '收回委派', en: 'Take back from a community' },
  roles: delegators,
  memory: delegationMemory,
  may: (state, { unit }, at, city) => {
    const [first] = state.open
    if (first === undefined) return { possible: false, reason: 'not-delegated', rule: 'HANDLE-09' }
    return possibilityOf(recallDelegation(state, { unit, from: first.to, why: anything }, at, city))
  },
  reasons: recallDelegationReasons,
  load: async () => ({ Form: (await import('./delegation-forms.tsx')).RecallDelegationForm }),
})
