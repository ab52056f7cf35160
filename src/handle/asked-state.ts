import type { AdjudicationOpened, AdjudicationRuled, TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Marks } from '#foundations/calendar/timetable.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { AskedClock } from './clock-events.ts'
import type { DelegateAnswered, DelegationRecalled, TicketDelegated } from './delegation-events.ts'
import type { ClockReminded, TicketResolved } from './events.ts'
import { inOrder, type Reminder, remindersWithout } from './reminders.ts'
import type {
  SupervisionAnswered,
  SupervisionClosed,
  SupervisionOpened,
  SupervisionPressed,
} from './supervision-events.ts'

/** What somebody has to say by an instant, beside the main line: a ruling, the answer to a press, the answer of a unit below. */
export type Asked = {
  readonly clock: AskedClock
  /** The press that stands, counted from 1; 1 for the others. */
  readonly round: number
  /** The unit above which the ladder leads: the lead; for a ruling the first that handed the ticket back. */
  readonly unit: UnitCode
  /** The unit below that was asked. */
  readonly to?: UnitCode
  readonly pending: readonly Reminder[]
}

export type AskedOfOthers = { readonly asked: readonly Asked[] }

type Heard =
  | AdjudicationOpened
  | AdjudicationRuled
  | TicketDispatched
  | TicketReturned
  | TicketResolved
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | SupervisionOpened
  | SupervisionPressed
  | SupervisionAnswered
  | SupervisionClosed
  | TicketDelegated
  | DelegateAnswered
  | DelegationRecalled
  | ClockReminded

/** What is still to be said about a ticket, with the reminders to come; each ends as its answer comes. [CLOCK-03] */
export const askedMemory: Memory<AskedOfOthers> = memory<AskedOfOthers, Heard>(
  { asked: [] },
  {
    AdjudicationOpened: (state, fact) => {
      const [unit] = fact.units
      return unit === undefined
        ? state
        : asking(state, { clock: 'ruling', round: 1, unit, ...pendingOf('ruling', fact) })
    },
    AdjudicationRuled: (state) => without(state, 'ruling'),
    SupervisionOpened: (state, fact) =>
      asking(state, { clock: 'press', round: 1, unit: fact.unit, ...pendingOf('press', fact) }),
    SupervisionPressed: (state, fact) =>
      asking(state, { clock: 'press', round: fact.press, unit: fact.unit, ...pendingOf('press', fact) }),
    SupervisionAnswered: (state) => without(state, 'press'),
    SupervisionClosed: (state) => without(state, 'press'),
    TicketDelegated: (state, fact) =>
      asking(state, { clock: 'delegation', round: 1, unit: fact.unit, to: fact.to, ...pendingOf('delegation', fact) }),
    DelegateAnswered: (state, { unit }) => without(state, 'delegation', unit),
    DelegationRecalled: (state, { from }) => without(state, 'delegation', from),
    // A press follows the ticket to whoever then leads it; what was handed on ends with the lead that did.
    TicketDispatched: (state, { lead }) => ({
      asked: without(state, 'delegation').asked.map((one) => (one.clock === 'press' ? { ...one, unit: lead } : one)),
    }),
    TicketReturned: (state) => without(state, 'delegation'),
    TicketResolved: (state) => without(state, 'delegation'),
    TicketAnswered: nothing,
    TicketDismissed: nothing,
    TicketWithdrawn: nothing,
    ClockReminded: ({ asked }, { clock, share, to }) => ({
      asked: asked.map((one) =>
        one.clock === clock && one.to === to ? { ...one, pending: remindersWithout(one.pending, clock, share) } : one,
      ),
    }),
  },
)

function nothing(): AskedOfOthers {
  return { asked: [] }
}

/** Asked anew of the same unit, it takes the place of what was asked before. */
function asking(state: AskedOfOthers, one: Asked): AskedOfOthers {
  return { asked: [...without(state, one.clock, one.to).asked, one] }
}

function without({ asked }: AskedOfOthers, clock: AskedClock, to?: UnitCode): AskedOfOthers {
  return { asked: asked.filter((one) => one.clock !== clock || (to !== undefined && one.to !== to)) }
}

/** Facts of before there were marks remind at their instant alone. */
function pendingOf(
  clock: AskedClock,
  { due, reminders }: { readonly due: Moment; readonly reminders?: Marks },
): Pick<Asked, 'pending'> {
  const { shares, marks } = reminders ?? { shares: [1], marks: [due] }
  return { pending: inOrder(marks.map((at, index) => ({ clock, share: shares[index] ?? 1, at }))) }
}
