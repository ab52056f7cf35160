import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import { type Clocks, deadlinesOf, type NoClocks, type Running } from './deadlines-of.ts'
import type { TicketDispatched } from './events.ts'
import type { DispatchCity } from './plan-by-catalogue.ts'
import type { Dispatch } from './state.ts'

export type DispatchChild = {
  readonly parent: TicketId
  readonly lead: UnitCode
  readonly why: string
  /** The requester's clocks of the parent. */
  readonly running?: Running
}

/**
 * A child goes to the unit it was made for. It is signed for and responded to from its own dispatch on; its result is due when
 * the parent's is, or sooner by its own level, so that splitting moves no deadline of the requester's. [DISPATCH-08]
 */
export function dispatchChild(
  state: Dispatch,
  { parent, lead, why, running }: DispatchChild,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, 'not-waiting' | 'unit-closed' | NoClocks> {
  if (state.phase !== 'waiting' || state.rounds > 0) return refuse('not-waiting', 'DISPATCH-08')
  const unit = city.units.get(lead)
  if (unit === undefined || !isOpenOn(unit, dateOf(at))) return refuse('unit-closed', 'DISPATCH-08')
  const { level } = state
  const clocks = deadlinesOf(at, { level }, city)
  if (typeof clocks === 'string') return refuse(clocks, 'CLOCK-01')
  return accept({
    type: 'TicketDispatched',
    at,
    round: 1,
    lead,
    supports: [],
    level,
    ...withResultBy(clocks, running),
    reason: { by: 'split', parent, why, edition: city.rulebook.edition },
    rule: 'DISPATCH-08',
  })
}

/** The parent's clock for the result where it ends sooner; reminders are paired by their shares. */
function withResultBy(clocks: Clocks, parents: Running | undefined): Clocks {
  const { deadlines, reminders, countedIn } = clocks
  if (parents === undefined || parents.resolveBy >= deadlines.resolveBy) return clocks
  const marks = new Map(parents.reminders.shares.map((share, index) => [share, parents.reminders.resolve[index]]))
  return {
    ...clocks,
    deadlines: { ...deadlines, resolveBy: parents.resolveBy },
    reminders: { ...reminders, resolve: reminders.shares.map((share) => marks.get(share) ?? parents.resolveBy) },
    countedIn: { ...countedIn, resolve: parents.countedIn?.resolve ?? countedIn.resolve },
  }
}
