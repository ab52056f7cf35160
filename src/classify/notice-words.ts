import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { WordsNoticed } from './events.ts'
import type { Noticing } from './noticing.ts'
import { effectOf, type HeedingCity, sensitiveIn, wordsSaid } from './words-that-matter.ts'

export type NoticeRefused = 'not-received' | 'already-noticed' | 'nothing-to-notice'

/** Words that raise the level or are somebody's to know are noticed once, as soon as a demand is received. [CLASSIFY-04] */
export function noticeWords(
  { said, noticed }: Noticing,
  _: object,
  at: Moment,
  city: HeedingCity,
): Decision<WordsNoticed, NoticeRefused> {
  if (said === undefined) return refuse('not-received', 'CLASSIFY-04')
  if (noticed) return refuse('already-noticed', 'CLASSIFY-04')
  const matters = wordsSaid(said, city)
  const { because, ...effect } = effectOf(matters, city.rulebook)
  if (because.length === 0) return refuse('nothing-to-notice', 'CLASSIFY-04')
  const sensitive = sensitiveIn(matters).filter((word) => because.includes(word))
  return accept({ type: 'WordsNoticed', at, words: because, sensitive, ...effect, edition: city.rulebook.edition })
}
