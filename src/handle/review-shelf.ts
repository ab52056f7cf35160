import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { nextReview } from './decide-shelf.ts'
import { type Decider, mayDecide } from './deciding-level.ts'
import { endOfShelf } from './end-shelf.ts'
import type { ShelfEnded, ShelfReviewed } from './shelf-events.ts'
import { type Shelving, shelfOf } from './shelf-state.ts'

export type ReviewShelf = Pick<ShelfReviewed, 'verdict' | 'why'> & { readonly by: Decider }
export type ReviewShelfRefused = 'not-shelved' | 'not-for-your-level' | 'why-missing' | 'plan-past'

/** Whoever approves plans looks at how one goes, at any time: it goes on until the next review, or the ticket comes back. [HANDLE-08] */
export function reviewShelf(
  state: Shelving,
  { verdict, why, by }: ReviewShelf,
  at: Moment,
  city: Pick<City, 'rulebook' | 'calendar'>,
): Decision<ShelfReviewed | ShelfEnded, ReviewShelfRefused> {
  const { line } = state
  const shelf = shelfOf(state)
  if (line.phase === 'away' || shelf === undefined) return refuse('not-shelved', 'HANDLE-08')
  if (!mayDecide(shelf.asked, by, line.lead)) return refuse('not-for-your-level', 'HANDLE-08')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('why-missing', 'HANDLE-08')
  if (verdict === 'end') {
    const reviewed = { type: 'ShelfReviewed', at, verdict, why: said } as const
    return accept<ShelfReviewed | ShelfEnded>(
      reviewed,
      endOfShelf(shelf, { unit: line.lead, how: 'reviewed' }, at, city),
    )
  }
  if (shelf.until <= at) return refuse('plan-past', 'HANDLE-08')
  const reviewBy = nextReview(at, shelf.until, city.rulebook.handle.shelf.reviewEvery, city.calendar)
  return accept({ type: 'ShelfReviewed', at, verdict, why: said, reviewBy })
}
