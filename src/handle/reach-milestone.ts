import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { MilestoneReached } from './shelf-events.ts'
import { type Shelving, shelfOf } from './shelf-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type ReachMilestone = ByUnit & Pick<MilestoneReached, 'milestone' | 'note'>
export type ReachMilestoneRefused =
  | 'not-your-ticket'
  | 'not-shelved'
  | 'no-such-milestone'
  | 'already-reached'
  | 'note-missing'
  | 'note-too-long'

/** The lead has reached a milestone of its plan and says by what; late is late, not forbidden. [HANDLE-08] */
export function reachMilestone(
  state: Shelving,
  { unit, milestone, note }: ReachMilestone,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<MilestoneReached, ReachMilestoneRefused> {
  const { line } = state
  const shelf = shelfOf(state)
  if (line.phase === 'away' || line.lead !== unit) return refuse('not-your-ticket', 'HANDLE-08')
  if (shelf === undefined) return refuse('not-shelved', 'HANDLE-08')
  if (shelf.asked.milestones[milestone - 1] === undefined) return refuse('no-such-milestone', 'HANDLE-08')
  if (shelf.reached.includes(milestone)) return refuse('already-reached', 'HANDLE-08')
  const said = liftPersonalNumbers(note.trim()).text
  if (said === '') return refuse('note-missing', 'HANDLE-08')
  if (said.length > rulebook.intake.answerLimit) return refuse('note-too-long', 'HANDLE-08')
  return accept({ type: 'MilestoneReached', at, unit, milestone, note: said })
}
