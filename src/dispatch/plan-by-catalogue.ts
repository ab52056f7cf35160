import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { type Answered, catalogueAnswer } from './catalogue-answer.ts'
import { type Clocks, deadlinesOf, moreUrgent, type Running } from './deadlines-of.ts'
import type { CatalogueGap } from './events.ts'
import type { Matter } from './line-rank.ts'

export type DispatchCity = Pick<City, 'catalogue' | 'units' | 'rulebook' | 'calendar'>

/** A ticket as the catalogue is asked about it. */
export type Question = { readonly matter: Matter; readonly level: LevelCode; readonly running?: Running }

/** What a dispatch by the catalogue would be: who, at which level, by when. Or why there would be none. */
export type Plan =
  | (Answered & { readonly level: LevelCode; readonly clocks: Clocks; readonly gap?: never })
  | (Pick<Answered, 'edition' | 'lines'> & { readonly gap: CatalogueGap })

/** Plans a dispatch by the catalogue. The line's level counts where it is more urgent than the ticket's own. [DISPATCH-01] */
export function planByCatalogue({ matter, level, running }: Question, at: Moment, city: DispatchCity): Plan {
  const answer = catalogueAnswer(matter, dateOf(at), city)
  if (answer.gap !== undefined) return answer
  const { signLimit, level: ofLine = level } = answer.line
  const stricter = moreUrgent(level, ofLine, city)
  const basis = { level: stricter, ...(signLimit && { signLimit }), ...(running && { running }) }
  const clocks = deadlinesOf(at, basis, city)
  const { edition, lines } = answer
  return typeof clocks === 'string' ? { edition, lines, gap: clocks } : { ...answer, level: stricter, clocks }
}
