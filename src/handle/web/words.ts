import { answerReasons } from '#desk/finding-words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { AskExtensionRefused } from '../ask-extension.ts'
import type { Ask } from '../asks.ts'
import type { BeginWaitRefused } from '../begin-wait.ts'
import type { ContactRefused } from '../contact-requester.ts'
import type { DecideExtensionRefused } from '../decide-extension.ts'
import type { EndWaitRefused } from '../end-wait.ts'
import type { ClockName, DecidingLevel, LadderStep, RequesterContacted } from '../events.ts'
import type { ResolveRefused } from '../resolve-ticket.ts'
import type { SignRefused } from '../sign-ticket.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const notYours = { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' }
const onTheShelf = { zh: '本单挂账中，办结时限没有在走', en: 'It stands on the shelf; its clock stands' }
const noRequester = {
  zh: '本单由工作人员主动上报，没有诉求人',
  en: 'Staff reported it themselves; there is no requester',
}
const resolvedAlready = { zh: '本单已经办结', en: 'The result has been given' }

export const signReasons: WordsOf<SignRefused> = {
  'not-your-ticket': notYours,
  'already-signed': { zh: '贵单位已经签收', en: 'Your unit has signed for it' },
}

export const contactReasons: WordsOf<ContactRefused> = {
  'too-much-evidence': { zh: '附件过多，请删减', en: 'Too many files; take some away' },
  'no-requester': noRequester,
  'not-your-ticket': notYours,
  'not-signed': { zh: '请先签收', en: 'Sign for it first' },
  'already-contacted': { zh: '已经联系过诉求人', en: 'The requester has been contacted' },
  'already-resolved': resolvedAlready,
  'note-empty': { zh: '请记下联系情况', en: 'Note what was said' },
  'note-too-long': { zh: '联系情况过长，请精简', en: 'The note is too long; shorten it' },
}

export const resolveReasons: WordsOf<ResolveRefused> = {
  'not-your-ticket': notYours,
  'not-signed': { zh: '请先签收', en: 'Sign for it first' },
  'not-contacted': { zh: '请先联系诉求人', en: 'Contact the requester first' },
  'already-resolved': resolvedAlready,
  'children-open': {
    zh: '还有子单没有办结，全部办结后才能办结母单',
    en: 'Children are still open; the parent is resolved after them',
  },
  'whistle-open': { zh: '吹哨还没有结束，不能办结', en: 'A whistle is open; conclude it first' },
  shelved: { zh: '本单挂账中，恢复办理后才能办结', en: 'It stands on the shelf; end that first' },
  'unknown-result': { zh: '现行规则没有这种办理结果，请重新选择', en: 'The edition has no such result; choose again' },
  'work-empty': { zh: '请写明办理情况', en: 'Say what was done' },
  'work-too-long': { zh: '办理情况过长，请精简', en: 'What was done is too long; shorten it' },
  'answer-empty': { zh: '请写明对诉求人的答复', en: 'Write the answer to the requester' },
  'answer-too-long': { zh: '公开答复过长，请精简', en: 'The public answer is too long; shorten it' },
  'too-much-evidence': { zh: '附件过多，请删减', en: 'Too many files; take some away' },
  ...answerReasons,
}

export const beginWaitReasons: WordsOf<BeginWaitRefused> = {
  'no-requester': noRequester,
  'not-your-ticket': notYours,
  'not-contacted': { zh: '请先联系诉求人', en: 'Contact the requester first' },
  'already-resolved': resolvedAlready,
  'already-waiting': { zh: '已在等待诉求人', en: 'It is waiting already' },
  shelved: onTheShelf,
  'already-overdue': { zh: '办结时限已过，不能再暂停', en: 'Its time is over; it cannot be paused any more' },
  'waits-used-up': { zh: '暂停次数已用完', en: 'It may not be paused again' },
  'why-missing': { zh: '请写明等待诉求人做什么', en: 'Say what is waited for' },
}

export const endWaitReasons: WordsOf<EndWaitRefused> = {
  'not-your-ticket': notYours,
  'not-waiting': { zh: '本单没有在等待诉求人', en: 'It is not waiting for the requester' },
  'not-due': { zh: '等待期限未到', en: 'The wait has not reached its limit' },
}

export const askExtensionReasons: WordsOf<AskExtensionRefused> = {
  'not-your-ticket': notYours,
  'not-signed': { zh: '请先签收', en: 'Sign for it first' },
  'already-resolved': resolvedAlready,
  'already-asked': { zh: '已申请延期，等待决定', en: 'More time was asked for and is being decided' },
  'waiting-for-requester': { zh: '正在等待诉求人，时限没有在走', en: 'It waits for the requester; its clock stands' },
  shelved: onTheShelf,
  'already-overdue': { zh: '办结时限已过，延期须在期满前提出', en: 'Its time is over; more time is asked for before' },
  'extensions-used-up': { zh: '延期次数已用完', en: 'More time may not be asked for again' },
  'too-long': { zh: '超过可以延期的最长时间', en: 'Longer than may be granted' },
  'why-missing': { zh: '请写明理由', en: 'Give the reason' },
  'basis-missing': { zh: '请写明依据', en: 'Give the basis' },
}

export const decideExtensionReasons: WordsOf<DecideExtensionRefused> = {
  'not-asked': { zh: '没有待决定的延期申请', en: 'No request for more time waits' },
  'not-for-your-level': { zh: '须由规定的上一级决定', en: 'The level above the lead that the rule names decides' },
  'why-missing': { zh: '不同意须说明理由', en: 'A refusal needs its reason' },
}

export const deciderWords: WordsOf<DecidingLevel> = {
  unit: { zh: '本单位负责人', en: 'Head of the unit' },
  district: { zh: '区级', en: 'District' },
  city: { zh: '市级', en: 'City' },
}

export const ladderWords: WordsOf<LadderStep> = {
  handler: { zh: '经办人', en: 'the handler' },
  head: { zh: '单位负责人', en: 'the head of the unit' },
  district: { zh: '区级', en: 'the district' },
  city: { zh: '市级', en: 'the city' },
}

export const askWords: WordsOf<Ask> = {
  'to-sign': { zh: '待签收', en: 'To sign' },
  'to-contact': { zh: '待联系', en: 'To contact' },
  'to-resolve': { zh: '待办结', en: 'To resolve' },
  'waiting-for-requester': { zh: '等待诉求人', en: 'Waiting for the requester' },
  shelved: { zh: '挂账', en: 'On the shelf' },
  'second-handling': { zh: '二次办理', en: 'Second handling' },
  returned: { zh: '已退单', en: 'Handed back' },
  done: { zh: '已办结', en: 'Done' },
}

export const contactWords: WordsOf<RequesterContacted['by']> = {
  phone: { zh: '电话', en: 'By phone' },
  visit: { zh: '上门', en: 'By a visit' },
  message: { zh: '短信或网络', en: 'By message' },
}

export const clockNames: WordsOf<ClockName | 'wait'> = {
  wait: { zh: '等待诉求人', en: 'the wait' },
  sign: { zh: '签收', en: 'signing' },
  respond: { zh: '响应', en: 'response' },
  resolve: { zh: '办结', en: 'result' },
  review: { zh: '挂账复核', en: 'review of the shelf' },
  ruling: { zh: '裁定', en: 'the ruling' },
  press: { zh: '督办答复', en: 'the answer to the press' },
  delegation: { zh: '委派答复', en: 'the answer to a delegation' },
}
