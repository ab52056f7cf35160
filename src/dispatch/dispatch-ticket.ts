import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { CatalogueGap, TicketDispatched, TicketHeld } from './events.ts'
import { type DispatchCity, type Plan, planByCatalogue } from './plan-by-catalogue.ts'
import type { Dispatch } from './state.ts'

export type OutOfReach = 'not-classified' | 'linked' | 'closed' | 'already-dispatched' | 'being-adjudicated'
export type DispatchTicketRefused = OutOfReach | CatalogueGap

/** The catalogue dispatches a classified ticket to its lead and supports. [DISPATCH-01] */
export function dispatchTicket(
  state: Dispatch,
  _input: unknown,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, DispatchTicketRefused> {
  if (state.phase !== 'waiting') return refuse(outOfReach(state), 'DISPATCH-01')
  if (state.adjudicated) return refuse('being-adjudicated', 'DISPATCH-05')
  const plan = planByCatalogue(state, at, city)
  return plan.gap === undefined ? accept(dispatchedBy(plan, state, at)) : refuse(plan.gap, ruleOf(plan.gap))
}

/** Dispatches by the catalogue, or holds the ticket for a dispatcher where the catalogue names no unit. [DISPATCH-01] */
export function dispatchOrHold(
  state: Dispatch,
  _input: unknown,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched | TicketHeld, OutOfReach> {
  if (state.phase !== 'waiting') return refuse(outOfReach(state), 'DISPATCH-01')
  if (state.adjudicated) return refuse('being-adjudicated', 'DISPATCH-05')
  const plan = planByCatalogue(state, at, city)
  if (plan.gap === undefined) return accept(dispatchedBy(plan, state, at))
  const { gap: why, edition } = plan
  return accept({ type: 'TicketHeld', at, why, lines: plan.lines.map(({ id }) => id), edition, rule: ruleOf(why) })
}

type Waiting = Extract<Dispatch, { phase: 'waiting' }>

function dispatchedBy(plan: Exclude<Plan, { gap: CatalogueGap }>, { rounds }: Waiting, at: Moment): TicketDispatched {
  const { line, lines, lead, supports, level, clocks, edition } = plan
  const lost = lines.slice(1).map(({ id }) => id)
  return {
    type: 'TicketDispatched',
    at,
    round: rounds + 1,
    lead: lead.code,
    supports: supports.map(({ code }) => code),
    level,
    ...clocks,
    reason: { by: 'catalogue', line: line.id, edition, basis: line.basis, lost },
    rule: 'DISPATCH-01',
  }
}

function outOfReach({ phase }: Exclude<Dispatch, Waiting>): OutOfReach {
  if (phase === 'unclassified') return 'not-classified'
  if (phase === 'linked') return 'linked'
  return phase === 'closed' ? 'closed' : 'already-dispatched'
}

function ruleOf(gap: CatalogueGap): RuleId {
  return gap === 'unknown-level' || gap === 'unknown-sign-limit' ? 'CLOCK-01' : 'DISPATCH-01'
}
