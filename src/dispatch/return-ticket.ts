import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { AdjudicationOpened, TicketReturned } from './events.ts'
import { openedFor } from './opened-for.ts'
import { type Dispatch, isBoundByRuling } from './state.ts'

export type ReturnTicket = {
  /** The unit of the actor. */
  readonly by: UnitCode | undefined
  /** A reason of the rulebook edition, by code. */
  readonly reason: string
  readonly why: string
  /** What the reason rests on: a law, a list of duties, an agreement. */
  readonly basis: string
  readonly suggestedLead?: UnitCode
}

export type CannotReturn =
  | 'not-with-this-unit'
  | 'already-resolved'
  | 'bound-by-ruling'
  | 'window-closed'
  | 'returned-too-often'
export type ReturnRefused = CannotReturn | ReturnFault
type ReturnFault =
  | 'no-such-reason'
  | 'why-missing'
  | 'basis-missing'
  | 'suggestion-missing'
  | 'no-such-unit'
  | 'suggests-itself'

/**
 * A unit hands back a ticket it is not competent for, in time and not too often; its clocks go on. [DISPATCH-07] The last
 * return a ticket may see opens its adjudication at once. [DISPATCH-05]
 */
export function returnTicket(
  state: Dispatch,
  command: ReturnTicket,
  at: Moment,
  { rulebook, units, calendar }: Pick<City, 'rulebook' | 'units' | 'calendar'>,
): Decision<TicketReturned | AdjudicationOpened, ReturnRefused> {
  const { reason, why, basis, suggestedLead } = command
  if (!isHad(state)) return refuse('not-with-this-unit', 'DISPATCH-07')
  const barred = barOfReturn(state, command.by, at, { rulebook })
  if (barred !== undefined) return refuse(barred, ruleOfReturnBar(barred))
  const fault = faultOf(command, { rulebook, units })
  if (fault !== undefined) return refuse(fault, 'DISPATCH-07')
  const said = { reason, why: shown(why), basis: shown(basis), ...(suggestedLead && { suggestedLead }) }
  const returned: TicketReturned = { type: 'TicketReturned', at, by: state.lead, ...said }
  const returnedBy = [...state.returnedBy, state.lead]
  if (returnedBy.length < rulebook.dispatch.maxReturns) return accept<TicketReturned | AdjudicationOpened>(returned)
  const dispute = { how: 'adjudicator', units: returnedBy, question: said.why } as const
  return accept<TicketReturned | AdjudicationOpened>(returned, openedFor(dispute, at, { rulebook, calendar }))
}

/** Why this unit cannot hand the ticket back now, whatever it says, if so. [DISPATCH-06, DISPATCH-07] */
export function barOfReturn(
  state: Dispatch,
  by: UnitCode | undefined,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): CannotReturn | undefined {
  if (!isHad(state) || state.lead !== by) return 'not-with-this-unit'
  if (state.phase === 'resolved') return 'already-resolved'
  if (isBoundByRuling(state)) return 'bound-by-ruling'
  if (at > state.returnBy) return 'window-closed'
  return state.returnedBy.length >= rulebook.dispatch.maxReturns ? 'returned-too-often' : undefined
}

/** The written rule behind a bar. */
export function ruleOfReturnBar(bar: CannotReturn): RuleId {
  return bar === 'bound-by-ruling' ? 'DISPATCH-06' : 'DISPATCH-07'
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}

function isHad(state: Dispatch): state is Extract<Dispatch, { readonly lead: UnitCode }> {
  return state.phase === 'with-unit' || state.phase === 'resolved'
}

function faultOf(
  { by, reason, why, basis, suggestedLead }: ReturnTicket,
  { rulebook, units }: Pick<City, 'rulebook' | 'units'>,
): ReturnFault | undefined {
  const named = rulebook.dispatch.returnReasons.find(({ code }) => code === reason)
  if (named === undefined) return 'no-such-reason'
  if (why.trim() === '') return 'why-missing'
  if (basis.trim() === '') return 'basis-missing'
  if (suggestedLead === undefined) return named.suggests ? 'suggestion-missing' : undefined
  if (suggestedLead === by) return 'suggests-itself'
  return units.has(suggestedLead) ? undefined : 'no-such-unit'
}
