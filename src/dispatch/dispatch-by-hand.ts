import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import { deadlinesOf, type NoClocks } from './deadlines-of.ts'
import type { TicketDispatched } from './events.ts'
import type { DispatchCity } from './plan-by-catalogue.ts'
import { type Dispatch, isBoundByRuling } from './state.ts'
import { type UnitsFault, unitsFault } from './units-fault.ts'

export type DispatchByHand = {
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly why: string
  /** Absent: the level the ticket has. */
  readonly level?: LevelCode
  /** The account of whoever sends it. */
  readonly person?: string
  /** The area of the dispatcher's post: the lead serves within it. Absent: the whole city. */
  readonly within?: PlaceCode
}

export type BarredByHand =
  | 'not-classified'
  | 'linked'
  | 'closed'
  | 'already-resolved'
  | 'being-adjudicated'
  | 'bound-by-ruling'
export type DispatchByHandRefused =
  | BarredByHand
  | 'already-with-that-unit'
  | 'why-missing'
  | 'lead-outside-your-area'
  | UnitsFault
  | NoClocks

/** A dispatcher sends a ticket to a unit, or takes it from one and sends it to another, and says why. [DISPATCH-02] */
export function dispatchByHand(
  state: Dispatch,
  input: DispatchByHand,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, DispatchByHandRefused> {
  const barred = barredByHand(state, at, city)
  if (barred !== undefined) return refuse(barred, ruleOfBar(barred))
  if (!isWithinReach(state)) return refuse('closed', 'DISPATCH-02')
  if (state.phase === 'with-unit' && state.lead === input.lead) return refuse('already-with-that-unit', 'DISPATCH-02')
  const fault = faultOf(input, at, city)
  if (fault !== undefined) return refuse(fault, 'DISPATCH-02')
  const level = input.level ?? state.level
  const { running } = state
  const clocks = deadlinesOf(at, { level, ...(running && { running }) }, city)
  if (typeof clocks === 'string') return refuse(clocks, 'CLOCK-01')
  return accept({
    type: 'TicketDispatched',
    at,
    round: state.rounds + 1,
    lead: input.lead,
    supports: [...new Set(input.supports)],
    level,
    ...clocks,
    reason: {
      by: 'dispatcher',
      why: liftPersonalNumbers(input.why.trim()).text,
      edition: city.rulebook.edition,
      ...(input.person !== undefined && { person: input.person }),
    },
    rule: 'DISPATCH-02',
  })
}

/** What is wrong with the command, whatever the ticket. A district decomposes to its own units; what others are to do it reports up. */
function faultOf(input: DispatchByHand, at: Moment, city: DispatchCity) {
  if (input.why.trim() === '') return 'why-missing'
  const unit = city.units.get(input.lead)
  const isOutside = input.within !== undefined && unit !== undefined && !isWithin(unit.area, input.within)
  return unitsFault(input, at, city) ?? (isOutside ? 'lead-outside-your-area' : undefined)
}

type WithinReach = Extract<Dispatch, { phase: 'waiting' | 'with-unit' }>

/** Whether a dispatcher may send this ticket anywhere at all: it is classified, and nobody has closed or resolved it. */
export function isWithinReach(state: Dispatch): state is WithinReach {
  return state.phase === 'waiting' || state.phase === 'with-unit'
}

const barOfPhase = {
  unclassified: 'not-classified',
  linked: 'linked',
  closed: 'closed',
  resolved: 'already-resolved',
} as const

/**
 * Why no dispatcher may send it anywhere, if so: its phase, an open adjudication, or a ruling that binds as long as the unit
 * takes tickets. [DISPATCH-02, DISPATCH-05, DISPATCH-06]
 */
export function barredByHand(state: Dispatch, at: Moment, { units }: Pick<City, 'units'>): BarredByHand | undefined {
  if (!isWithinReach(state)) return barOfPhase[state.phase]
  if (state.phase === 'waiting') return state.adjudicated && 'being-adjudicated'
  const lead = units.get(state.lead)
  return isBoundByRuling(state) && (lead === undefined || isOpenOn(lead, dateOf(at))) ? 'bound-by-ruling' : undefined
}

/** The written rule behind a bar. */
export function ruleOfBar(bar: BarredByHand): RuleId {
  if (bar === 'being-adjudicated') return 'DISPATCH-05'
  return bar === 'bound-by-ruling' ? 'DISPATCH-06' : 'DISPATCH-02'
}
