import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { ClockReminded, LadderStep } from './events.ts'
import type { Reminder } from './reminders.ts'
import type { Handle } from './state.ts'

export type RemindClock = Pick<Reminder, 'clock' | 'share'> & {
  /** The steps of the ladder above the lead that somebody holds; absent: all. */
  readonly manned?: readonly LadderStep[]
}
export type RemindRefused = 'not-running' | 'not-due'

/**
 * A clock that has used up a share of its time reminds, once a share; share 1 says that it is overdue. [CLOCK-02] Who is told
 * says the edition's ladder; a post that nobody holds is named, so that it can be filled. [CLOCK-03]
 */
export function remindClock(
  state: Handle,
  { clock, share, manned }: RemindClock,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<ClockReminded, RemindRefused> {
  if (state.phase === 'away') return refuse('not-running', 'CLOCK-02')
  if (state.wait !== undefined && clock === 'resolve') return refuse('not-running', 'CLOCK-02')
  const reminder = state.pending.find((pending) => pending.clock === clock && pending.share === share)
  if (reminder === undefined) return refuse('not-running', 'CLOCK-02')
  if (at < reminder.at) return refuse('not-due', 'CLOCK-02')
  const round = clock === 'sign' ? state.dispatch : state.round
  return accept({
    type: 'ClockReminded',
    at,
    clock,
    round,
    share,
    ...toldBy({ share, ...(manned && { manned }) }, { rulebook }),
  })
}

/** Whom the edition's ladder names at a share, and which of those posts nobody holds. [CLOCK-03] */
export function toldBy(
  { share, manned }: Pick<RemindClock, 'share' | 'manned'>,
  { rulebook }: Pick<City, 'rulebook'>,
): Pick<ClockReminded, 'tells' | 'missing'> {
  const tells = rulebook.handle.ladder.find((step) => step.share === share)?.tells ?? ['handler']
  const missing = manned === undefined ? [] : tells.filter((step) => !manned.includes(step))
  return { tells, ...(missing.length > 0 && { missing }) }
}
