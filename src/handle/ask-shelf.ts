import { deadline } from '#foundations/calendar/limit.ts'
import { addDays, firstMoment } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { Milestone, ShelfAsked } from './shelf-events.ts'
import type { Shelving } from './shelf-state.ts'
import type { ByUnit } from './sign-ticket.ts'

type Plan = Pick<ShelfAsked, 'plan' | 'summary' | 'basis' | 'milestones'>
export type AskShelf = ByUnit & Plan & { readonly area: PlaceCode }
export type ShelfBar =
  | 'not-your-ticket'
  | 'not-contacted'
  | 'already-resolved'
  | 'already-shelved'
  | 'waiting-for-requester'
  | 'extension-asked'
type PlanFault =
  | 'plan-missing'
  | 'summary-missing'
  | 'basis-missing'
  | 'text-too-long'
  | 'summary-too-long'
  | 'milestones-missing'
  | 'too-many-milestones'
  | 'milestone-empty'
  | 'milestone-past'
export type AskShelfRefused =
  | ShelfBar
  | PlanFault
  | 'already-asked'
  | 'already-overdue'
  | 'shelved-too-often'
  | 'too-long'

type ShelfCity = Pick<City, 'rulebook' | 'calendar'>

/** The lead asks to shelve what can not be settled yet: a plan with milestones and basis, and what the public may read of it. [HANDLE-08] */
export function askShelf(
  state: Shelving,
  { unit, area, ...given }: AskShelf,
  at: Moment,
  { rulebook, calendar }: ShelfCity,
): Decision<ShelfAsked, AskShelfRefused> {
  const { line, shelf, times } = state
  if (line.phase === 'away' || line.lead !== unit) return refuse('not-your-ticket', 'HANDLE-08')
  const barred = shelfBarOf(state)
  if (barred !== undefined) return refuse(barred, 'HANDLE-08')
  if (shelf !== undefined) return refuse('already-asked', 'HANDLE-08')
  if (at > line.deadlines.resolveBy) return refuse('already-overdue', 'HANDLE-08')
  const { longest, most, approver } = rulebook.handle.shelf
  if (times >= most) return refuse('shelved-too-often', 'HANDLE-08')
  const milestones = inOrder(given.milestones)
  const fault = textFaultOf(given, rulebook) ?? milestoneFaultOf(milestones, at, rulebook)
  if (fault !== undefined) return refuse(fault, 'HANDLE-08')
  const until = endOf(milestones.at(-1), at)
  if (until > deadline(at, longest, calendar)) return refuse('too-long', 'HANDLE-08')
  const plan = { plan: shown(given.plan), summary: shown(given.summary), basis: shown(given.basis), milestones }
  return accept({ type: 'ShelfAsked', at, unit, ...plan, until, area, decidedBy: approver })
}

/** Why a ticket can not go on the shelf now, whoever asks or decides. */
export function shelfBarOf({ line, shelf }: Shelving): ShelfBar | undefined {
  if (line.phase === 'away') return 'not-your-ticket'
  if (line.phase === 'resolved') return 'already-resolved'
  if (line.phase !== 'contacted') return 'not-contacted'
  if (shelf?.phase === 'shelved') return 'already-shelved'
  if (line.wait !== undefined) return 'waiting-for-requester'
  return line.extension === undefined ? undefined : 'extension-asked'
}

function textFaultOf({ plan, summary, basis }: Plan, { handle, intake }: Rulebook): PlanFault | undefined {
  if (plan.trim() === '') return 'plan-missing'
  if (basis.trim() === '') return 'basis-missing'
  if (summary.trim() === '') return 'summary-missing'
  if (summary.length > handle.shelf.summaryLimit) return 'summary-too-long'
  return plan.length > intake.answerLimit || basis.length > intake.answerLimit ? 'text-too-long' : undefined
}

function milestoneFaultOf(
  milestones: readonly Milestone[],
  at: Moment,
  { handle, intake }: Rulebook,
): PlanFault | undefined {
  if (milestones.length === 0) return 'milestones-missing'
  if (milestones.length > handle.shelf.milestones) return 'too-many-milestones'
  if (milestones.some(({ what }) => what === '')) return 'milestone-empty'
  if (milestones.some(({ what }) => what.length > intake.titleLimit)) return 'text-too-long'
  return milestones.some((milestone) => endOf(milestone, at) <= at) ? 'milestone-past' : undefined
}

/** Days are texts of one form: their order is that of time. */
function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones
    .map(({ what, by }) => ({ what: shown(what), by }))
    .toSorted((a, b) => Number(a.by > b.by) - Number(a.by < b.by))
}

/** A milestone is in time until its day is over. */
function endOf(milestone: Milestone | undefined, at: Moment): Moment {
  return milestone === undefined ? at : firstMoment(addDays(milestone.by, 1))
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}
