import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type Answered, catalogueAnswer } from './catalogue-answer.ts'
import { type ClockBasis, type Clocks, deadlinesOf, moreUrgent, type Running } from './deadlines-of.ts'
import type { CatalogueGap } from './events.ts'
import type { Matter } from './line-rank.ts'

export type DispatchCity = Pick<City, 'catalogue' | 'units' | 'rulebook' | 'calendar' | 'categories'>

/** A ticket, or a demand that may become one, as the catalogue is asked about it. */
export type Question = {
  readonly matter: Matter
  readonly level: LevelCode
  readonly running?: Running
  readonly returnedBy?: readonly UnitCode[]
}

/** What a dispatch by the catalogue would be: who, at which level, by when. Or why there would be none. */
export type Plan =
  | (Answered & { readonly level: LevelCode; readonly clocks: Clocks; readonly gap?: never })
  | (Pick<Answered, 'edition' | 'lines'> & { readonly gap: CatalogueGap })

/**
 * Plans a dispatch by the catalogue. The line's level counts where it is more urgent than the ticket's own; a unit that handed
 * the ticket back does not get it again this way. [DISPATCH-01]
 */
export function planByCatalogue(question: Question, at: Moment, city: DispatchCity): Plan {
  const answer = catalogueAnswer({ ...question.matter, level: question.level }, dateOf(at), city)
  if (answer.gap !== undefined) return answer
  const { edition, lines, line, lead } = answer
  if (question.returnedBy?.includes(lead.code)) return { edition, lines, gap: 'returned-by-that-unit' }
  const level = moreUrgent(question.level, line.level ?? question.level, city)
  const clocks = deadlinesOf(at, basisOf(question, level, line.signLimit), city)
  return typeof clocks === 'string' ? { edition, lines, gap: clocks } : { ...answer, level, clocks }
}

function basisOf({ running }: Question, level: LevelCode, signLimit: string | undefined): ClockBasis {
  return { level, ...(signLimit && { signLimit }), ...(running && { running }) }
}
