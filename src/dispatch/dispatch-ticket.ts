import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { catalogueAnswer } from './catalogue-answer.ts'
import { deadlinesOf, moreUrgent } from './deadlines-of.ts'
import type { CatalogueGap, TicketDispatched, TicketHeld } from './events.ts'
import type { Dispatch } from './state.ts'

export type DispatchCity = Pick<City, 'catalogue' | 'units' | 'rulebook' | 'calendar'>
export type DispatchTicketRefused = 'not-classified' | 'closed' | 'already-dispatched' | CatalogueGap

/**
 * The catalogue dispatches a classified ticket to its lead and supports. The line's level counts where it is more urgent than
 * the classified one. A unit that handed the ticket back does not get it again this way. [DISPATCH-01]
 */
export function dispatchTicket(
  state: Dispatch,
  _input: unknown,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, DispatchTicketRefused> {
  if (state.phase === 'unclassified') return refuse('not-classified', 'DISPATCH-01')
  if (state.phase === 'closed') return refuse('closed', 'DISPATCH-01')
  if (state.phase !== 'waiting') return refuse('already-dispatched', 'DISPATCH-01')
  const answer = catalogueAnswer(state.matter, dateOf(at), city)
  if (answer.lead === undefined) return refuse(answer.gap, 'DISPATCH-01')
  const { line, lead, supports, edition } = answer
  if (state.returnedBy.includes(lead.code)) return refuse('returned-by-that-unit', 'DISPATCH-01')
  const level = moreUrgent(state.level, line.level ?? state.level, city)
  const { signLimit } = line
  const { running } = state
  const clocks = deadlinesOf(at, { level, ...(signLimit && { signLimit }), ...(running && { running }) }, city)
  if (typeof clocks === 'string') return refuse(clocks, 'CLOCK-01')
  return accept({
    type: 'TicketDispatched',
    at,
    round: state.rounds + 1,
    lead: lead.code,
    supports: supports.map(({ code }) => code),
    level,
    ...clocks,
    reason: { by: 'catalogue', line: line.id, edition, basis: line.basis },
    rule: 'DISPATCH-01',
  })
}

/** Dispatches by the catalogue, or holds the ticket for a dispatcher where the catalogue names no unit. [DISPATCH-01] */
export function dispatchOrHold(
  state: Dispatch,
  input: unknown,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched | TicketHeld, Exclude<DispatchTicketRefused, CatalogueGap>> {
  const decision = dispatchTicket(state, input, at, city)
  if (decision.accepted) return decision
  const { reason, rule } = decision
  if (!isGap(reason)) return refuse(reason, rule)
  return accept({
    type: 'TicketHeld',
    at,
    why: reason,
    lines: state.phase === 'waiting' ? linesInQuestion(state, at, city) : [],
    edition: city.catalogue.edition,
    rule,
  })
}

function linesInQuestion({ matter }: Extract<Dispatch, { phase: 'waiting' }>, at: Moment, city: DispatchCity) {
  return catalogueAnswer(matter, dateOf(at), city).lines.map(({ id }) => id)
}

function isGap(reason: DispatchTicketRefused): reason is CatalogueGap {
  return reason !== 'not-classified' && reason !== 'closed' && reason !== 'already-dispatched'
}
