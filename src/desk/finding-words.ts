import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { Words } from '#foundations/rulebook/api.ts'

/** What is found in a public answer, told to whoever writes it. */
export const findingWords: Readonly<Record<AnswerFinding, Words>> = {
  'nothing-said': { zh: '只有客套和日期，没有答复内容', en: 'Nothing but courtesy and dates' },
  'too-short': { zh: '内容过短，说不清楚办理结果', en: 'Too short to say what came of it' },
  acknowledges: { zh: '只说收到，没有答复内容', en: 'It only says that the demand arrived' },
  'passes-on': { zh: '只说转交他人，没有办理结果', en: 'It only passes the matter on' },
  'puts-off': { zh: '只说正在办理，没有办理结果', en: 'It only puts the requester off' },
  refers: { zh: '只让诉求人去问别处', en: 'It only sends the requester elsewhere' },
  'not-ours': { zh: '只说不归本单位管', en: 'It only says that others are in charge' },
  repeated: { zh: '与本单位近期的答复几乎一样', en: 'Nearly the same as a recent answer of this unit' },
  'leaks-identity': { zh: '含有证件号码，请删去', en: 'It holds an identity number; take it out' },
  'leaks-mobile': { zh: '含有手机号码', en: 'It holds a mobile number' },
  'leaks-name': { zh: '含有个人姓名', en: 'It names a person in full' },
  promises: { zh: '有超出职权、难以兑现的承诺', en: 'It promises what may be beyond power' },
}

/** The same where it keeps the answer back. */
export const answerReasons: Readonly<Record<`answer-${AnswerFinding}`, Words>> = {
  'answer-nothing-said': findingWords['nothing-said'],
  'answer-too-short': findingWords['too-short'],
  'answer-acknowledges': findingWords.acknowledges,
  'answer-passes-on': findingWords['passes-on'],
  'answer-puts-off': findingWords['puts-off'],
  'answer-refers': findingWords.refers,
  'answer-not-ours': findingWords['not-ours'],
  'answer-repeated': findingWords.repeated,
  'answer-leaks-identity': findingWords['leaks-identity'],
  'answer-leaks-mobile': findingWords['leaks-mobile'],
  'answer-leaks-name': findingWords['leaks-name'],
  'answer-promises': findingWords.promises,
}
