import type { Words } from '#foundations/rulebook/api.ts'
import type { FinishPartRefused } from '../finish-part.ts'
import type { Part } from '../part-state.ts'
import type { SignPartRefused } from '../sign-part.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const noPart = {
  'not-a-support': { zh: '贵单位不是本单的协办单位', en: 'Your unit does not support it' },
  'not-in-hand': { zh: '本单正在重新派单', en: 'It is being dispatched anew' },
  'already-resolved': { zh: '主办单位已经办结', en: 'The lead has given the result' },
}

export const signPartReasons: WordsOf<SignPartRefused> = {
  ...noPart,
  'already-signed': { zh: '贵单位已经签收', en: 'Your unit has taken up its part' },
}

export const finishPartReasons: WordsOf<FinishPartRefused> = {
  ...noPart,
  'not-signed': { zh: '请先签收协办', en: 'Take up your part first' },
  'already-done': { zh: '贵单位已完成协办', en: 'Your unit has done its part' },
  'work-empty': { zh: '请写明做了什么', en: 'Say what was done' },
  'work-too-long': { zh: '内容过长，请精简', en: 'It is too long; shorten it' },
  'too-much-evidence': { zh: '附件过多，请删减', en: 'Too many files; take some away' },
}

/** How far the part of a supporting unit is. */
export const partWords: WordsOf<Part['phase']> = {
  'to-sign': { zh: '待签收', en: 'to sign' },
  'to-do': { zh: '协办中', en: 'at work' },
  done: { zh: '已完成', en: 'done' },
}
