import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactWords } from '#desk/time-words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { AnswerPressRefused } from '../answer-press.ts'
import type { CloseSupervisionRefused } from '../close-supervision.ts'
import type { SupervisionFact, SupervisionOpened } from '../events.ts'
import type { SupervisionRow } from '../long-matter-api.ts'
import type { OpenSupervisionRefused } from '../open-supervision.ts'
import type { PressAgainRefused } from '../press-again.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const notSupervised = { zh: '本单没有在督办', en: 'Nobody presses for it' }
const notYourLevel = { zh: '由督办的领导或其上级决定', en: 'The leader who presses, or one above, decides' }
const nobodyHasIt = { zh: '目前没有承办单位，请待派单后督办', en: 'No unit has it now; press once it is dispatched' }
const whyWords = {
  'why-missing': { zh: '请写明督办要求', en: 'Say what is asked' },
  'why-too-long': { zh: '督办要求过长，请精简', en: 'Too long; shorten it' },
}

export const openSupervisionReasons: WordsOf<OpenSupervisionRefused> = {
  'nobody-has-it': nobodyHasIt,
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'already-supervised': { zh: '本单正在督办，可以再次督办', en: 'It is pressed for already; press again' },
  'no-unit-of-yours': {
    zh: '您的岗位没有所在单位，不能签发督办单',
    en: 'Your post has no unit that could issue a notice',
  },
  ...whyWords,
}

export const pressAgainReasons: WordsOf<PressAgainRefused> = {
  'not-supervised': notSupervised,
  'not-for-your-level': notYourLevel,
  'nobody-has-it': nobodyHasIt,
  'answer-not-due': { zh: '答复时限未到，请先等待答复', en: 'The answer is not due yet; wait for it first' },
  'pressed-too-often': { zh: '督办次数已用完，请给出结论', en: 'It may not be pressed again; close with a verdict' },
  ...whyWords,
}

export const answerPressReasons: WordsOf<AnswerPressRefused> = {
  'not-supervised': notSupervised,
  'not-your-ticket': { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' },
  'already-answered': { zh: '贵单位已经答复', en: 'Your unit has answered' },
  'answer-missing': { zh: '请写明办理情况', en: 'Write the answer' },
  'answer-too-long': { zh: '答复过长，请精简', en: 'The answer is too long; shorten it' },
}

export const closeSupervisionReasons: WordsOf<CloseSupervisionRefused> = {
  'not-supervised': notSupervised,
  'not-for-your-level': notYourLevel,
  'not-answered': { zh: '承办单位尚未答复', en: 'The unit has not answered yet' },
  'unknown-verdict': { zh: '现行规则没有这种结论，请重新选择', en: 'The edition has no such verdict; choose again' },
  'words-too-long': { zh: '意见过长，请精简', en: 'Too long; shorten it' },
}

export const howWords: WordsOf<SupervisionOpened['how']> = {
  press: { zh: '督办', en: 'Press' },
  personal: { zh: '签办', en: 'Taken personally' },
}

export const stateWords: WordsOf<SupervisionRow['state']> = {
  pressed: { zh: '待答复', en: 'To answer' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
}

export const supervisionFactSentences: FactSentences<SupervisionFact> = {
  SupervisionOpened: ({ by, how, unit, why, due }, names) => ({
    zh: `${names.unit(by)}领导${howWords[how].zh}，${names.unit(unit)} ${exactWords(due, 'zh')} 前答复：${why}`,
    en: `${how === 'press' ? 'Pressed' : 'Taken personally'} by a leader of ${names.unit(by)}; ${names.unit(unit)} answers by ${exactWords(due, 'en')}: ${why}`,
  }),
  SupervisionPressed: ({ by, press, unit, why, due }, names) => ({
    zh: `${names.unit(by)}领导第 ${press} 次督办，${names.unit(unit)} ${exactWords(due, 'zh')} 前答复：${why}`,
    en: `Press ${press} by a leader of ${names.unit(by)}; ${names.unit(unit)} answers by ${exactWords(due, 'en')}: ${why}`,
  }),
  SupervisionAnswered: ({ unit, says }, names) => ({
    zh: `${names.unit(unit)}答复督办：${says}`,
    en: `${names.unit(unit)} answers the press: ${says}`,
  }),
  SupervisionClosed: ({ by, words }, names) => ({
    zh: `${names.unit(by)}领导结束督办${words && `：${words}`}`,
    en: `A leader of ${names.unit(by)} closes the supervision${words && `: ${words}`}`,
  }),
}

export const supervisionFactReasons: FactReasons<SupervisionFact> = {
  SupervisionOpened: ({ notice, edition }) => ({
    rule: 'HANDLE-13',
    edition,
    inputs: [{ name: { zh: '督办单', en: 'Notice' }, value: notice }],
  }),
  SupervisionPressed: ({ notice, edition }) => ({
    rule: 'HANDLE-13',
    edition,
    inputs: [{ name: { zh: '督办单', en: 'Notice' }, value: notice }],
  }),
  SupervisionClosed: ({ verdict }) => ({
    rule: 'HANDLE-13',
    inputs: [{ name: { zh: '结论', en: 'Verdict' }, value: verdict }],
  }),
}
