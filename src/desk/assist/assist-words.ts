import type { Words } from '#foundations/rulebook/api.ts'
import { Refused } from '../problems.ts'

const words: Readonly<Record<string, Words>> = {
  'assist-off': { zh: '机器草拟没有开启，请自行填写。', en: 'Machine drafts are off; write it yourself.' },
  'assist-over-budget': {
    zh: '机器草拟的额度已用完，请自行填写；额度按日、按月恢复。',
    en: 'The budget for machine drafts is used up; write it yourself. It is renewed by day and month.',
  },
  'assist-resting': {
    zh: '机器草拟接连失败，暂停一分钟，请自行填写。',
    en: 'Machine drafts failed repeatedly and rest for a minute; write it yourself.',
  },
  'assist-late': {
    zh: '机器没有按时答复，请自行填写或再试。',
    en: 'The machine did not answer in time; write it yourself or try again.',
  },
  'assist-unusable': {
    zh: '机器的答复不可用，没有采纳任何内容。',
    en: 'What the machine answered cannot be used; nothing of it was taken.',
  },
}

const unavailable: Words = {
  zh: '机器草拟暂不可用，请自行填写。',
  en: 'No machine draft can be had now; write it yourself.',
}

/** Why there is no draft, and what to do instead. */
export function noDraftWords(problem: unknown): Words {
  return (problem instanceof Refused ? words[problem.reason] : undefined) ?? unavailable
}
