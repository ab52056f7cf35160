import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { adviseExclusion } from '../advise-exclusion.ts'
import { exclusionAdvisers, exclusionAskers, exclusionReviewers } from '../audiences.ts'
import { decideObjection, raiseObjection } from '../objection.ts'
import { appraiseMemory } from '../state.ts'
import { adviseReasons, decideReasons, objectReasons } from './words.ts'

/** What stands for a text that is not written yet: whether an action is possible does not depend on it. */
const anyText = '…'

export const objectAction = ticketAction({
  name: 'objections',
  title: { zh: '对不予剔除提出异议', en: 'Object to the refusal' },
  roles: exclusionAskers,
  memory: appraiseMemory,
  may: (state, { unit, person: by }, at, city) =>
    possibilityOf(raiseObjection(state, { unit, by, why: anyText }, at, city)),
  reasons: objectReasons,
  load: async () => ({ Form: (await import('./objection-forms.tsx')).ObjectForm }),
})

export const decideObjectionAction = ticketAction({
  name: 'objection-decisions',
  title: { zh: '决定异议', en: 'Decide about the objection' },
  roles: exclusionReviewers,
  memory: appraiseMemory,
  may: (state, { person: by, unit }, at) =>
    possibilityOf(decideObjection(state, { upheld: true, why: anyText, by, unit, despitePanel: anyText }, at)),
  reasons: decideReasons,
  load: async () => ({ Form: (await import('./objection-forms.tsx')).DecideObjectionAction }),
})

export const adviseExclusionAction = ticketAction({
  name: 'exclusion-opinions',
  title: { zh: '登记评议意见', en: 'Give the panel’s opinion' },
  tone: 'main',
  roles: exclusionAdvisers,
  memory: appraiseMemory,
  may: (state, { person: by, unit }, at, city) => {
    const { fewestVotes = 1 } = city.rulebook.appraise.exclusion.panel ?? {}
    const opinion = { opinion: 'reasonable', votesFor: fewestVotes, votesAgainst: 0, why: anyText, by, unit } as const
    return possibilityOf(adviseExclusion(state, opinion, at, city))
  },
  reasons: adviseReasons,
  load: async () => ({ Form: (await import('./advise-exclusion-form.tsx')).AdviseExclusionForm }),
})
