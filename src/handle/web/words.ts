import type { Words } from '#foundations/rulebook/api.ts'
import type { Ask } from '../asks.ts'
import type { ContactRefused } from '../contact-requester.ts'
import type { ClockName, RequesterContacted } from '../events.ts'
import type { ResolveRefused } from '../resolve-ticket.ts'
import type { SignRefused } from '../sign-ticket.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const notYours = { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' }
const resolvedAlready = { zh: '本单已经办结', en: 'The result has been given' }

export const signReasons: WordsOf<SignRefused> = {
  'not-your-ticket': notYours,
  'already-signed': { zh: '贵单位已经签收', en: 'Your unit has signed for it' },
}

export const contactReasons: WordsOf<ContactRefused> = {
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
  'unknown-result': { zh: '现行规则没有这种办理结果，请重新选择', en: 'The edition has no such result; choose again' },
  'work-empty': { zh: '请写明办理情况', en: 'Say what was done' },
  'work-too-long': { zh: '办理情况过长，请精简', en: 'What was done is too long; shorten it' },
  'answer-empty': { zh: '请写明对诉求人的答复', en: 'Write the answer to the requester' },
  'answer-too-long': { zh: '公开答复过长，请精简', en: 'The public answer is too long; shorten it' },
  'too-much-evidence': { zh: '附件过多，请删减', en: 'Too many files; take some away' },
}

export const askWords: WordsOf<Ask> = {
  'to-sign': { zh: '待签收', en: 'To sign' },
  'to-contact': { zh: '待联系', en: 'To contact' },
  'to-resolve': { zh: '待办结', en: 'To resolve' },
  'second-handling': { zh: '二次办理', en: 'Second handling' },
  returned: { zh: '已退单', en: 'Handed back' },
  done: { zh: '已办结', en: 'Done' },
}

export const contactWords: WordsOf<RequesterContacted['by']> = {
  phone: { zh: '电话', en: 'By phone' },
  visit: { zh: '上门', en: 'By a visit' },
  message: { zh: '短信或网络', en: 'By message' },
}

export const clockNames: WordsOf<ClockName> = {
  sign: { zh: '签收', en: 'signing' },
  respond: { zh: '响应', en: 'response' },
  resolve: { zh: '办结', en: 'result' },
}
