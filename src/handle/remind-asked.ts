import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Asked, AskedOfOthers } from './asked-state.ts'
import type { ClockReminded } from './events.ts'
import { type RemindClock, type RemindRefused, toldBy } from './remind-clock.ts'

export type RemindAsked = Pick<Asked, 'clock' | 'to'> & Pick<RemindClock, 'share' | 'manned'>

/**
 * A ruling, the answer to a press, or that of a unit below is due or late: it climbs the same ladder as the clocks of the main
 * line, once a share. [CLOCK-03]
 */
export function remindAsked(
  { asked }: AskedOfOthers,
  { clock, to, share, manned }: RemindAsked,
  at: Moment,
  city: Pick<City, 'rulebook'>,
): Decision<ClockReminded, RemindRefused> {
  const one = asked.find((candidate) => candidate.clock === clock && candidate.to === to)
  const reminder = one?.pending.find((pending) => pending.share === share)
  if (one === undefined || reminder === undefined) return refuse('not-running', 'CLOCK-02')
  if (at < reminder.at) return refuse('not-due', 'CLOCK-02')
  const told = toldBy({ share, ...(manned && { manned }) }, city)
  return accept({ type: 'ClockReminded', at, clock, round: one.round, share, ...told, ...(to && { to }) })
}
