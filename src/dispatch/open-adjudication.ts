import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import type { AdjudicationOpened, HowAdjudicated } from './events.ts'
import { openedFor } from './opened-for.ts'
import type { Referee } from './referee-state.ts'

/** For a conference `units` are those that are to speak; an adjudicator alone asks those that handed the ticket back. */
export type OpenAdjudication = {
  readonly how: HowAdjudicated
  readonly units: readonly UnitCode[]
  readonly question: string
}
export type CannotAdjudicate = 'not-returned' | 'already-open'
export type OpenAdjudicationRefused =
  | CannotAdjudicate
  | 'question-missing'
  | 'too-few-units'
  | 'too-many-units'
  | 'no-such-unit'
  | 'unit-closed'

type AdjudicationCity = Pick<City, 'rulebook' | 'calendar' | 'units'>

/**
 * A dispatcher puts a returned ticket before an adjudicator, or calls a conference of units; a conference takes the place of an
 * adjudicator alone and keeps its deadline. [DISPATCH-05]
 */
export function openAdjudication(
  state: Referee,
  { how, units: named, question }: OpenAdjudication,
  at: Moment,
  city: AdjudicationCity,
): Decision<AdjudicationOpened, OpenAdjudicationRefused> {
  const barred = barOfAdjudication(state)
  if (barred !== undefined) return refuse(barred, 'DISPATCH-05')
  if (state.open !== undefined && how === 'adjudicator') return refuse('already-open', 'DISPATCH-05')
  const units = how === 'conference' ? [...new Set(named)] : returnersOf(state)
  const fault = question.trim() === '' ? 'question-missing' : faultOf(how, units, at, city)
  if (fault !== undefined) return refuse(fault, 'DISPATCH-05')
  const dispute = { how, units, question: liftPersonalNumbers(question.trim()).text }
  return accept(openedFor({ ...dispute, ...(state.open && { running: state.open }) }, at, city))
}

/** Why nothing can be put before an adjudicator or a conference, if so: it was not handed back, or a conference sits already. */
export function barOfAdjudication({ ticket, open }: Referee): CannotAdjudicate | undefined {
  if (ticket.phase !== 'waiting' || ticket.returnedBy.length === 0) return 'not-returned'
  return open?.how === 'conference' ? 'already-open' : undefined
}

function returnersOf({ ticket }: Referee): readonly UnitCode[] {
  return ticket.phase === 'waiting' ? ticket.returnedBy : []
}

function faultOf(how: HowAdjudicated, units: readonly UnitCode[], at: Moment, city: AdjudicationCity) {
  if (how === 'adjudicator') return undefined
  if (units.length < 2) return 'too-few-units'
  if (units.length > city.rulebook.dispatch.adjudication.mostUnits) return 'too-many-units'
  const known = units.map((code) => city.units.get(code))
  if (known.includes(undefined)) return 'no-such-unit'
  return known.some((unit) => unit !== undefined && !isOpenOn(unit, dateOf(at))) ? 'unit-closed' : undefined
}
