import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { ClockReminded } from './events.ts'
import type { Reminder } from './reminders.ts'
import type { Handle } from './state.ts'

export type RemindClock = Pick<Reminder, 'clock' | 'share'>
export type RemindRefused = 'not-running' | 'not-due'

/** A clock that has used up a share of its time reminds its unit, once a share; share 1 says that it is overdue. [CLOCK-02] */
export function remindClock(
  state: Handle,
  { clock, share }: RemindClock,
  at: Moment,
): Decision<ClockReminded, RemindRefused> {
  if (state.phase === 'away') return refuse('not-running', 'CLOCK-02')
  if (state.wait !== undefined && clock === 'resolve') return refuse('not-running', 'CLOCK-02')
  const reminder = state.pending.find((pending) => pending.clock === clock && pending.share === share)
  if (reminder === undefined) return refuse('not-running', 'CLOCK-02')
  if (at < reminder.at) return refuse('not-due', 'CLOCK-02')
  const round = clock === 'sign' ? state.dispatch : state.round
  return accept({ type: 'ClockReminded', at, clock, round, share })
}
