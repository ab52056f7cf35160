import type { Words } from '#foundations/rulebook/api.ts'
import type { HowAdjudicated, ProposalSettled } from '../events.ts'
import type { GiveOpinionRefused } from '../give-opinion.ts'
import type { OpenAdjudicationRefused } from '../open-adjudication.ts'
import type { RuleAdjudicationRefused } from '../rule-adjudication.ts'
import type { SettleProposalRefused } from '../settle-proposal.ts'
import { dispatchReasons } from './words.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export const howWords: WordsOf<HowAdjudicated> = {
  adjudicator: { zh: '裁定人裁定', en: 'An adjudicator alone' },
  conference: { zh: '单位会商', en: 'A conference of units' },
}

/** Whether the catalogue took an offer up. */
export const verdictWords: WordsOf<ProposalSettled['verdict']> = {
  taken: { zh: '已采纳', en: 'Taken up' },
  declined: { zh: '不采纳', en: 'Declined' },
}

const noSuchUnit = { zh: '没有这个单位，请重新选择', en: 'There is no such unit; choose again' }
const notAdjudicated = { zh: '本单没有待裁定的争议', en: 'No ruling is open about it' }

export const adjudicationReasons: WordsOf<OpenAdjudicationRefused> = {
  'not-returned': { zh: '未被退回的工单不提请裁定', en: 'Only a ticket that was handed back is put to a ruling' },
  'already-open': { zh: '已经提请裁定，或者正在会商', en: 'It is before an adjudicator or a conference already' },
  'question-missing': { zh: '请写明争议', en: 'Say what is in dispute' },
  'too-few-units': { zh: '会商至少两个单位', en: 'A conference takes two units or more' },
  'too-many-units': { zh: '会商单位超过规定数量', en: 'More units than a conference may have' },
  'no-such-unit': noSuchUnit,
  'unit-closed': { zh: '有单位已撤销，请另选', en: 'One of the units is closed; choose another' },
}

export const opinionReasons: WordsOf<GiveOpinionRefused> = {
  'not-adjudicated': notAdjudicated,
  'not-asked': { zh: '本次裁定未征求贵单位意见', en: 'Your unit is not asked about it' },
  'says-missing': { zh: '请写明意见', en: 'Write the opinion' },
  'no-such-unit': noSuchUnit,
}

export const rulingReasons: WordsOf<RuleAdjudicationRefused> = {
  'not-adjudicated': notAdjudicated,
  'own-cause': { zh: '贵单位是争议一方，请由他人裁定', en: 'Your unit is a party; somebody else rules' },
  'own-dispatch': {
    zh: '本单由您派出后被退回，请由其他派单员或者领导裁定',
    en: 'You sent it where it was handed back; another dispatcher or a leader rules',
  },
  'not-above-the-units': {
    zh: '有单位不在您的管辖范围，请由上一级裁定',
    en: 'One of the units lies beyond the area you look over; the level above rules',
  },
  'not-all-heard': {
    zh: '会商单位尚未全部发表意见，意见时限届满后方可裁定',
    en: 'Not every unit has spoken; wait for them, or until their time is over',
  },
  'why-missing': { zh: '请说明裁定理由', en: 'Say why you rule so' },
  'basis-missing': { zh: '请写明裁定依据', en: 'Name what the ruling rests on' },
  'no-such-unit': noSuchUnit,
  'unit-closed': dispatchReasons['unit-closed'],
  'lead-supports-itself': dispatchReasons['lead-supports-itself'],
  'unknown-level': dispatchReasons['unknown-level'],
  'unknown-sign-limit': dispatchReasons['unknown-sign-limit'],
  'not-about-this-matter': {
    zh: '建议的条目不适用于本单，请调整分类、地点或者类型',
    en: 'The line offered is not about this ticket; change its category, place or kind',
  },
  'not-for-catalogue': {
    zh: '该地点按目录不会找到这个主办单位，只能作为示例建议',
    en: 'No pattern of the catalogue means this unit there; offer it as an example',
  },
}

export const settlementReasons: WordsOf<SettleProposalRefused> = {
  'nothing-offered': { zh: '裁定没有向目录提出建议', en: 'No ruling offered anything' },
  'already-settled': { zh: '该建议已经处理', en: 'It has been settled' },
  'why-missing': { zh: '不采纳的请说明理由', en: 'Say why it is declined' },
  'catalogue-says-otherwise': {
    zh: '现行目录对该事项仍不指向裁定单位，请先发布修订后的目录',
    en: 'The catalogue in force still names another unit; publish the mended edition first',
  },
}
