import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import { deadlinesOf, type NoClocks } from './deadlines-of.ts'
import type { TicketDispatched } from './events.ts'
import type { DispatchCity } from './plan-by-catalogue.ts'
import type { Dispatch } from './state.ts'

export type DispatchByHand = {
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly why: string
  /** Absent: the level the ticket has. */
  readonly level?: LevelCode
}

export type BarredByHand = 'not-classified' | 'linked' | 'closed' | 'already-resolved'
export type DispatchByHandRefused =
  | BarredByHand
  | 'already-with-that-unit'
  | 'why-missing'
  | 'no-such-unit'
  | 'unit-closed'
  | 'lead-supports-itself'
  | NoClocks

/** A dispatcher sends a ticket to a unit, or takes it from one and sends it to another, and says why. [DISPATCH-02] */
export function dispatchByHand(
  state: Dispatch,
  input: DispatchByHand,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, DispatchByHandRefused> {
  if (!isWithinReach(state)) return refuse(barredByHand(state), 'DISPATCH-02')
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
    reason: { by: 'dispatcher', why: liftPersonalNumbers(input.why.trim()).text, edition: city.rulebook.edition },
    rule: 'DISPATCH-02',
  })
}

type WithinReach = Extract<Dispatch, { phase: 'waiting' | 'with-unit' }>

/** Whether a dispatcher may send this ticket anywhere at all: it is classified, and nobody has closed or resolved it. */
export function isWithinReach(state: Dispatch): state is WithinReach {
  return state.phase === 'waiting' || state.phase === 'with-unit'
}

/** Why no dispatcher may send it anywhere. */
export function barredByHand({ phase }: Exclude<Dispatch, WithinReach>): BarredByHand {
  if (phase === 'unclassified') return 'not-classified'
  if (phase === 'linked') return 'linked'
  return phase === 'closed' ? 'closed' : 'already-resolved'
}

function faultOf({ lead, supports, why }: DispatchByHand, at: Moment, { units }: DispatchCity) {
  const named = [lead, ...supports].map((code) => units.get(code))
  if (why.trim() === '') return 'why-missing'
  if (named.includes(undefined)) return 'no-such-unit'
  if (named.some((unit) => unit !== undefined && !isOpenOn(unit, dateOf(at)))) return 'unit-closed'
  return supports.includes(lead) ? 'lead-supports-itself' : undefined
}
