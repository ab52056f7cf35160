import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { WaitBegan } from './events.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { Handle } from './state.ts'

export type BeginWait = ByUnit & { readonly why: string }
export type BeginWaitRefused =
  | 'not-your-ticket'
  | 'not-contacted'
  | 'no-requester'
  | 'already-resolved'
  | 'already-waiting'
  | 'shelved'
  | 'already-overdue'
  | 'waits-used-up'
  | 'why-missing'

/** The lead waits for what only the requester can give: its clock stands still, so long and so often at most. [HANDLE-06] */
export function beginWait(
  state: Handle,
  { unit, why }: BeginWait,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<WaitBegan, BeginWaitRefused> {
  if (state.phase === 'away' || state.lead !== unit) return refuse('not-your-ticket', 'HANDLE-06')
  if (state.phase === 'resolved') return refuse('already-resolved', 'HANDLE-06')
  if (state.phase !== 'contacted') return refuse('not-contacted', 'HANDLE-06')
  if (state.isReport) return refuse('no-requester', 'HANDLE-15')
  if (state.wait !== undefined) return refuse('already-waiting', 'HANDLE-06')
  if (state.shelf !== undefined) return refuse('shelved', 'HANDLE-06')
  if (at > state.deadlines.resolveBy) return refuse('already-overdue', 'HANDLE-06')
  const { longest, most } = rulebook.handle.waiting
  if (state.waits >= most) return refuse('waits-used-up', 'CLOCK-04')
  if (why.trim() === '') return refuse('why-missing', 'HANDLE-06')
  const until = deadline(at, longest, calendar)
  return accept({ type: 'WaitBegan', at, unit, why: liftPersonalNumbers(why.trim()).text, until })
}
