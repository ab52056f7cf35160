import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { SaidWords } from '#foundations/rulebook/proposal.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { WordsNoticed } from './events.ts'
import { effectOf, type HeedingCity, sensitiveIn, wordsSaid } from './words-that-matter.ts'

/** What was said, once it was received, and whether its words were noticed. */
export type Noticing = { readonly said?: SaidWords; readonly noticed: boolean }

export const noticingMemory: Memory<Noticing> = memory<Noticing, TicketReceived | WordsNoticed>(
  { noticed: false },
  {
    TicketReceived: (state, { title, text }) => ({ ...state, said: { title, text } }),
    WordsNoticed: (state) => ({ ...state, noticed: true }),
  },
)

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
