import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { ClockName, HandlingClock, ResultClock, SecondHandlingOpened } from '#handle/events.ts'

/** A reminder to come: at that moment the clock has used up that share (0-1) of its time. */
export type Mark = { readonly clock: HandlingClock; readonly share: number; readonly at: Moment }

/** The reminders that follow a dispatch, soonest first. */
export function marksOfDispatch({ at, reminders }: TicketDispatched): readonly Mark[] {
  const { shares, sign, respond, resolve } = reminders
  const all = [
    ...marks('sign', shares, sign),
    ...marks('respond', shares, respond),
    ...marks('resolve', shares, resolve),
  ]
  return inOrder(all).filter((mark) => mark.at > at)
}

/** The reminders that follow a second handling, soonest first. */
export function marksOfSecondHandling({ reminders }: SecondHandlingOpened): readonly Mark[] {
  const { shares, respond, resolve } = reminders
  return inOrder([...marks('respond', shares, respond), ...marks('resolve', shares, resolve)])
}

/** The reminders that follow a moved clock for the result, soonest first. */
export function marksOfResultClock({ at, reminders }: ResultClock & { readonly at: Moment }): readonly Mark[] {
  return inOrder(marks('resolve', reminders.shares, reminders.resolve)).filter((mark) => mark.at > at)
}

/** What is still to come once a clock stopped, or was reminded of a share. */
export function marksWithout(
  marks: readonly Mark[],
  clock: ClockName,
  upTo: number = Number.POSITIVE_INFINITY,
): readonly Mark[] {
  return marks.filter((mark) => mark.clock !== clock || mark.share > upTo)
}

function marks(clock: HandlingClock, shares: readonly number[], moments: readonly Moment[]): readonly Mark[] {
  return moments.map((at, index) => ({ clock, share: shares[index] ?? 1, at }))
}

function inOrder(all: readonly Mark[]): readonly Mark[] {
  return all.toSorted((a, b) => a.at - b.at || a.share - b.share)
}
