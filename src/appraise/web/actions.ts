import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { refuse } from '#foundations/outcome/decision.ts'
import { askExclusion } from '../ask-exclusion.ts'
import { callers, exclusionAskers, exclusionReviewers } from '../audiences.ts'
import { whyNotTry } from '../miss-call-back.ts'
import { recordCallBack } from '../record-call-back.ts'
import { reviewExclusion, stepOf } from '../review-exclusion.ts'
import { appraiseMemory } from '../state.ts'
import { askReasons, missReasons, recordReasons, reviewReasons } from './words.ts'

/** What stands for a text that is not written yet: whether an action is possible does not depend on it. */
const anyText = '…'

const content = {
  channel: 'person',
  contacted: true,
  solved: 'solved',
  satisfied: 'satisfied',
  answeredBy: 'requester',
} as const

export const callBackAction = ticketAction({
  name: 'call-backs',
  title: { zh: '登记回访', en: 'Record the call-back' },
  tone: 'main',
  roles: callers,
  memory: appraiseMemory,
  may: (state, _, at, city) => possibilityOf(recordCallBack(state, content, at, city)),
  reasons: recordReasons,
  load: async () => ({ Form: (await import('./call-back-form.tsx')).CallBackForm }),
})

export const missAction = ticketAction({
  name: 'missed-call-backs',
  title: { zh: '未能联系', en: 'Not reached' },
  roles: callers,
  memory: appraiseMemory,
  may: ({ callBack }, _, at, { rulebook }) => {
    const reason = whyNotTry(callBack, at, rulebook)
    return reason === undefined ? { possible: true } : possibilityOf(refuse(reason, 'APPRAISE-02'))
  },
  reasons: missReasons,
  load: async () => ({ Form: (await import('./miss-form.tsx')).MissForm }),
})

export const askExclusionAction = ticketAction({
  name: 'exclusions',
  title: { zh: '申请不计入考核', en: 'Ask to leave it out of appraisal' },
  roles: exclusionAskers,
  memory: appraiseMemory,
  may: (state, { unit, person: by }, at, city) => {
    const [first] = city.rulebook.appraise.exclusionReasons
    return possibilityOf(askExclusion(state, { unit, by, reason: first?.code ?? '', evidence: anyText }, at, city))
  },
  reasons: askReasons,
  load: async () => ({ Form: (await import('./ask-exclusion-form.tsx')).AskExclusionForm }),
})

export const reviewExclusionAction = ticketAction({
  name: 'exclusion-reviews',
  title: { zh: '审核剔除申请', en: 'Review the exclusion' },
  roles: exclusionReviewers,
  memory: appraiseMemory,
  may: (state, { person: by, unit }, at, city) => {
    const step = stepOf(state.exclusion)
    const review = { step, granted: true, why: anyText, by, unit, despitePanel: anyText } as const
    return possibilityOf(reviewExclusion(state, review, at, city))
  },
  reasons: reviewReasons,
  load: async () => ({ Form: (await import('./review-exclusion-form.tsx')).ReviewExclusionForm }),
})
