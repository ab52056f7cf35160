import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { clockAfterPause } from './reclock.ts'
import type { ShelfEnded } from './shelf-events.ts'
import { type OnShelf, type Shelving, shelfOf } from './shelf-state.ts'

/** The lead has what the plan was for; or the plan is at its end, whoever notices it. */
export type EndShelf = { readonly how: 'done'; readonly unit: UnitCode | undefined } | { readonly how: 'limit-reached' }
export type EndShelfRefused = 'not-your-ticket' | 'not-shelved' | 'not-due'

type ClockCity = Pick<City, 'rulebook' | 'calendar'>

/** The ticket comes back from the shelf and its clock runs on, moved by the time it stood, at most to the end of the plan. [HANDLE-08] */
export function endShelf(
  state: Shelving,
  input: EndShelf,
  at: Moment,
  city: ClockCity,
): Decision<ShelfEnded, EndShelfRefused> {
  const { line } = state
  const shelf = shelfOf(state)
  if (line.phase === 'away') return refuse('not-your-ticket', 'HANDLE-08')
  if (input.how === 'done' && line.lead !== input.unit) return refuse('not-your-ticket', 'HANDLE-08')
  if (shelf === undefined) return refuse('not-shelved', 'HANDLE-08')
  if (input.how === 'limit-reached' && at < shelf.until) return refuse('not-due', 'CLOCK-04')
  return accept(endOfShelf(shelf, { unit: line.lead, how: input.how }, at, city))
}

/** What is recorded when a ticket comes back; what is noticed after the end of the plan counts from that end. */
export function endOfShelf(
  { from, until, clock }: OnShelf,
  { unit, how }: Pick<ShelfEnded, 'unit' | 'how'>,
  at: Moment,
  city: ClockCity,
): ShelfEnded {
  const shelved = { from, to: at < until ? at : until }
  const ended = at < until ? how : 'limit-reached'
  return { type: 'ShelfEnded', at, unit, how: ended, shelved, ...clockAfterPause(clock, shelved, city) }
}
