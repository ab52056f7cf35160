import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactWords } from '#desk/time-words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { AnswerDelegationRefused } from '../answer-delegation.ts'
import type { DelegateRefused } from '../delegate-ticket.ts'
import type { DelegationFact } from '../events.ts'
import type { RecallDelegationRefused } from '../recall-delegation.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const notYours = { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' }

export const delegateReasons: WordsOf<DelegateRefused> = {
  'not-your-ticket': notYours,
  'not-signed': { zh: '请先签收', en: 'Sign for it first' },
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'too-many-delegations': { zh: '同时委派的单位已达上限，请等答复或收回', en: 'As many are asked as may be at once' },
  'no-such-unit': { zh: '没有这个单位', en: 'There is no such unit' },
  'unit-closed': { zh: '该单位已撤并，不再承办', en: 'That unit is closed' },
  'not-below-you': { zh: '只能委派本街乡镇的社区', en: 'Only communities of your own street may be asked' },
  'already-delegated': { zh: '已委派该社区，尚未答复', en: 'That community is asked already and has not answered' },
  'why-missing': { zh: '请写明委派事项', en: 'Say what is to be done' },
  'why-too-long': { zh: '委派事项过长，请精简', en: 'Too long; shorten it' },
}

export const answerDelegationReasons: WordsOf<AnswerDelegationRefused> = {
  'not-asked': { zh: '没有委派贵单位的待答复事项', en: 'Nothing waits for your unit to answer' },
  'says-missing': { zh: '请写明核实和处理情况', en: 'Say what you found and did' },
  'says-too-long': { zh: '答复过长，请精简', en: 'Too long; shorten it' },
  'too-much-evidence': { zh: '附件过多，请删减', en: 'Too many files; take some away' },
}

export const recallDelegationReasons: WordsOf<RecallDelegationRefused> = {
  'not-your-ticket': notYours,
  'not-delegated': { zh: '没有待答复的委派', en: 'Nothing handed on waits for an answer' },
  'why-missing': { zh: '请写明收回理由', en: 'Say why it is taken back' },
  'why-too-long': { zh: '收回理由过长，请精简', en: 'Too long; shorten it' },
}

/** What happened between a street and its communities, in sentences. */
export const delegationFactSentences: FactSentences<DelegationFact> = {
  TicketDelegated: ({ unit, to, why, due }, names) => ({
    zh: `${names.unit(unit)}委派${names.unit(to)}，${exactWords(due, 'zh')} 前答复：${why}`,
    en: `${names.unit(unit)} asks ${names.unit(to)} to answer by ${exactWords(due, 'en')}: ${why}`,
  }),
  DelegateAnswered: ({ unit, says }, names) => ({
    zh: `${names.unit(unit)}答复：${says}`,
    en: `${names.unit(unit)} answers: ${says}`,
  }),
  DelegationRecalled: ({ unit, from, why }, names) => ({
    zh: `${names.unit(unit)}收回对${names.unit(from)}的委派：${why}`,
    en: `${names.unit(unit)} takes back what ${names.unit(from)} was asked: ${why}`,
  }),
}

export const delegationFactReasons: FactReasons<DelegationFact> = {
  TicketDelegated: ({ edition }) => ({ rule: 'HANDLE-09', edition, inputs: [] }),
  DelegateAnswered: () => ({ rule: 'HANDLE-09', inputs: [] }),
  DelegationRecalled: () => ({ rule: 'HANDLE-09', inputs: [] }),
}
