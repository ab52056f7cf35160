import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { adjudicators, catalogueEditors, dispatchers, returners } from '../audiences.ts'
import { type GiveOpinionRefused, giveOpinion } from '../give-opinion.ts'
import { barOfAdjudication, type OpenAdjudicationRefused } from '../open-adjudication.ts'
import { type Referee, refereeMemory } from '../referee-state.ts'
import { barOfRuling, type RuleAdjudicationRefused } from '../rule-adjudication.ts'
import { barOfSettlement, type SettleProposalRefused } from '../settle-proposal.ts'
import { possibleUnless } from './possible-unless.ts'
import { adjudicationReasons, opinionReasons, rulingReasons, settlementReasons } from './referee-words.ts'

const noUnits = { units: new Map() }

export const adjudicateAction = ticketAction<Referee, OpenAdjudicationRefused>({
  name: 'adjudications',
  title: { zh: '提请裁定 / 会商', en: 'Ask for a ruling, or a conference' },
  roles: dispatchers,
  memory: refereeMemory,
  may: (state) => possibleUnless(barOfAdjudication(state), () => 'DISPATCH-05'),
  reasons: adjudicationReasons,
  load: async () => ({ Form: (await import('./adjudication-form.tsx')).AdjudicationForm }),
})

export const opinionAction = ticketAction<Referee, GiveOpinionRefused>({
  name: 'opinions',
  title: { zh: '发表意见', en: 'Give an opinion' },
  tone: 'main',
  roles: returners,
  memory: refereeMemory,
  may: (state, { unit }, at) => possibilityOf(giveOpinion(state, { unit, says: '…' }, at, noUnits)),
  reasons: opinionReasons,
  load: async () => ({ Form: (await import('./opinion-form.tsx')).OpinionForm }),
})

export const rulingAction = ticketAction<Referee, RuleAdjudicationRefused>({
  name: 'rulings',
  title: { zh: '裁定', en: 'Rule' },
  tone: 'main',
  roles: adjudicators,
  memory: refereeMemory,
  // The browser does not know which area a unit serves: whether the post stands above the units the server sees.
  may: (state, { person, unit, scope }, at) =>
    possibleUnless(barOfRuling(state, { person, unit, area: scope.area }, at, noUnits), () => 'DISPATCH-05'),
  reasons: rulingReasons,
  load: async () => ({ Form: (await import('./ruling-form.tsx')).RulingForm }),
})

export const settleAction = ticketAction<Referee, SettleProposalRefused>({
  name: 'proposal-settlements',
  title: { zh: '处理目录建议', en: 'Settle the offer to the catalogue' },
  roles: catalogueEditors,
  memory: refereeMemory,
  may: (state) => possibleUnless(barOfSettlement(state), () => 'DISPATCH-06'),
  reasons: settlementReasons,
  load: async () => ({ Form: (await import('./settlement-form.tsx')).SettlementForm }),
})
