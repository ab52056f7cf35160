import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { ClockName, ResultClock, SecondHandlingOpened } from './events.ts'

/** A reminder to come: at that moment the clock has used up that share (0-1) of its time. */
export type Reminder = { readonly clock: ClockName; readonly share: number; readonly at: Moment }

/** What a clock keeper is to do at an instant: remind, or end a wait or the time on the shelf. */
export type Due = Reminder | { readonly clock: 'wait' | 'shelf'; readonly share: 1; readonly at: Moment }

/** The reminders a dispatch sets, soonest first; those that had passed when a running clock moved to a new unit stay past. */
export function remindersOfDispatch({ at, reminders }: TicketDispatched): readonly Reminder[] {
  const { shares, sign, respond, resolve } = reminders
  return inOrder([
    ...marks('sign', shares, sign),
    ...marks('respond', shares, respond),
    ...marks('resolve', shares, resolve),
  ]).filter((reminder) => reminder.at > at)
}

/** The reminders a second handling sets, soonest first. It is not signed for again. */
export function remindersOfSecondHandling({ reminders }: SecondHandlingOpened): readonly Reminder[] {
  const { shares, respond, resolve } = reminders
  return inOrder([...marks('respond', shares, respond), ...marks('resolve', shares, resolve)])
}

/** The reminders a moved clock for the result sets, soonest first; those that had passed when it moved stay past. */
export function remindersOfResultClock({ at, reminders }: ResultClock & { readonly at: Moment }): readonly Reminder[] {
  return inOrder(marks('resolve', reminders.shares, reminders.resolve)).filter((reminder) => reminder.at > at)
}

/** The reminder a plan on the shelf sets: that it is to be reviewed, unless it then ends by itself. */
export function remindersOfShelf(reviewBy: Moment, until: Moment): readonly Reminder[] {
  return reviewBy < until ? [{ clock: 'review', share: 1, at: reviewBy }] : []
}

/** What is still to come once the clock stopped, or once it was reminded of a share: lower shares are then past too. */
export function remindersWithout<Pending extends Due>(
  pending: readonly Pending[],
  clock: ClockName,
  upTo: number = Number.POSITIVE_INFINITY,
): readonly Pending[] {
  return pending.filter((reminder) => reminder.clock !== clock || reminder.share > upTo)
}

/** What is still to come once the lead has signed; with nobody to contact, the clock for that ends too. [HANDLE-15] */
export function remindersAfterSigning<Pending extends Due>(
  pending: readonly Pending[],
  noRequester = false,
): readonly Pending[] {
  const left = remindersWithout(pending, 'sign')
  return noRequester ? remindersWithout(left, 'respond') : left
}

/**
 * The reminders to give at this moment, one a clock: the highest share each has reached, so that after a standstill a unit hears
 * once where it stands and not of every share in between. [CLOCK-02]
 */
export function dueReminders(pending: readonly Due[], now: Moment): readonly Due[] {
  const reached = inOrder(pending.filter(({ at }) => at <= now))
  return [...Map.groupBy(reached, ({ clock }) => clock).values()].flatMap((ofClock) => ofClock.slice(-1))
}

function marks(clock: ClockName, shares: readonly number[], moments: readonly Moment[]): readonly Reminder[] {
  return moments.map((at, index) => ({ clock, share: shares[index] ?? 1, at }))
}

/** Soonest first; of one instant the lower share. */
export function inOrder<Pending extends Due>(pending: readonly Pending[]): readonly Pending[] {
  return pending.toSorted((a, b) => a.at - b.at || a.share - b.share)
}
