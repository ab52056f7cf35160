import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { type ShelfBar, shelfBarOf } from './ask-shelf.ts'
import { type Decider, mayDecide } from './deciding-level.ts'
import { clockAfterPause } from './reclock.ts'
import type { ShelfRefused, TicketShelved } from './shelf-events.ts'
import type { Shelving } from './shelf-state.ts'
import type { InHand } from './state.ts'

export type DecideShelf = {
  readonly verdict: 'approve' | 'refuse'
  /** The summary for the public; empty, it stays as proposed. */
  readonly summary: string
  readonly why: string
  readonly by: Decider
}
export type DecideShelfRefused =
  | 'not-asked'
  | 'not-for-your-level'
  | 'why-missing'
  | 'summary-too-long'
  | 'plan-past'
  | Exclude<ShelfBar, 'not-your-ticket' | 'already-shelved'>

type ShelfCity = Pick<City, 'rulebook' | 'calendar'>

/** The level the edition names approves the plan, and with it what the public reads; or refuses it and says why. [HANDLE-08] */
export function decideShelf(
  state: Shelving,
  { verdict, summary, why, by }: DecideShelf,
  at: Moment,
  city: ShelfCity,
): Decision<TicketShelved | ShelfRefused, DecideShelfRefused> {
  const { line, shelf } = state
  if (line.phase === 'away' || shelf?.phase !== 'asked') return refuse('not-asked', 'HANDLE-08')
  if (!mayDecide(shelf.asked, by, line.lead)) return refuse('not-for-your-level', 'HANDLE-08')
  if (verdict === 'approve') return approved(state, { line, asked: shelf.asked, summary: shown(summary) }, at, city)
  const said = shown(why)
  return said === '' ? refuse('why-missing', 'HANDLE-08') : accept({ type: 'ShelfRefused', at, why: said })
}

type Approval = {
  readonly line: InHand
  readonly asked: Extract<Shelving['shelf'], { readonly phase: 'asked' }>['asked']
  readonly summary: string
}

function approved(
  state: Shelving,
  { line, asked, summary }: Approval,
  at: Moment,
  city: ShelfCity,
): Decision<TicketShelved, DecideShelfRefused> {
  const barred = shelfBarOf(state)
  if (barred !== undefined && barred !== 'not-your-ticket' && barred !== 'already-shelved')
    return refuse(barred, 'HANDLE-08')
  const { reviewEvery, summaryLimit } = city.rulebook.handle.shelf
  const { until, decidedBy } = asked
  if (until <= at) return refuse('plan-past', 'HANDLE-08')
  if (summary.length > summaryLimit) return refuse('summary-too-long', 'HANDLE-08')
  return accept({
    type: 'TicketShelved',
    at,
    unit: line.lead,
    by: decidedBy,
    summary: summary === '' ? asked.summary : summary,
    until,
    reviewBy: nextReview(at, until, reviewEvery, city.calendar),
    ...clockAfterPause(line, { from: at, to: until }, city),
  })
}

type Every = City['rulebook']['handle']['shelf']['reviewEvery']

/** When the plan is looked at next: after the interval of the edition, but not after its own end. [HANDLE-08] */
export function nextReview(at: Moment, until: Moment, every: Every, calendar: City['calendar']): Moment {
  const next = deadline(at, every, calendar)
  return next < until ? next : until
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}
