import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import { type AskShelfRefused, askShelf } from '../ask-shelf.ts'
import { handlers, shelfDeciders } from '../audiences.ts'
import { type DecideShelfRefused, decideShelf } from '../decide-shelf.ts'
import { type EndShelfRefused, endShelf } from '../end-shelf.ts'
import { type ReachMilestoneRefused, reachMilestone } from '../reach-milestone.ts'
import { type ReviewShelfRefused, reviewShelf } from '../review-shelf.ts'
import { type Shelving, shelfMemory, shelfOf } from '../shelf-state.ts'
import {
  askShelfReasons,
  decideShelfReasons,
  endShelfReasons,
  reachMilestoneReasons,
  reviewShelfReasons,
} from './shelf-words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

const askShelfAction = ticketAction<Shelving, AskShelfRefused>({
  name: 'shelf-requests',
  title: { zh: '申请挂账', en: 'Ask to shelve it' },
  roles: handlers,
  memory: shelfMemory,
  may: (state, { unit, scope }, at, city) => {
    const milestones = [{ what: anything, by: addDays(dateOf(at), 1) }]
    const plan = { plan: anything, summary: anything, basis: anything, milestones }
    return possibilityOf(askShelf(state, { unit, area: scope.area, ...plan }, at, city))
  },
  reasons: askShelfReasons,
  load: async () => ({ Form: (await import('./ask-shelf-form.tsx')).AskShelfForm }),
})

const decideShelfAction = ticketAction<Shelving, DecideShelfRefused>({
  name: 'shelf-decisions',
  title: { zh: '审批挂账', en: 'Decide about the shelf' },
  tone: 'main',
  roles: shelfDeciders,
  memory: shelfMemory,
  may: (state, { unit, scope }, at, city) => {
    const refusal = { verdict: 'refuse', summary: '', why: anything } as const
    return possibilityOf(decideShelf(state, { ...refusal, by: { unit, area: scope.area } }, at, city))
  },
  reasons: decideShelfReasons,
  load: async () => ({ Form: (await import('./shelf-forms.tsx')).DecideShelfForm }),
})

const reachMilestoneAction = ticketAction<Shelving, ReachMilestoneRefused>({
  name: 'milestones',
  title: { zh: '节点完成', en: 'A milestone is reached' },
  tone: 'main',
  roles: handlers,
  memory: shelfMemory,
  may: (state, { unit }, at, city) => {
    const shelf = shelfOf(state)
    const next = shelf?.asked.milestones.findIndex((_, index) => !shelf.reached.includes(index + 1)) ?? 0
    return possibilityOf(reachMilestone(state, { unit, milestone: Math.max(next, 0) + 1, note: anything }, at, city))
  },
  reasons: reachMilestoneReasons,
  load: async () => ({ Form: (await import('./shelf-forms.tsx')).ReachMilestoneForm }),
})

const reviewShelfAction = ticketAction<Shelving, ReviewShelfRefused>({
  name: 'shelf-reviews',
  title: { zh: '复核挂账', en: 'Review the shelf' },
  tone: 'main',
  roles: shelfDeciders,
  memory: shelfMemory,
  may: (state, { unit, scope }, at, city) => {
    const review = { verdict: 'end', why: anything } as const
    return possibilityOf(reviewShelf(state, { ...review, by: { unit, area: scope.area } }, at, city))
  },
  reasons: reviewShelfReasons,
  load: async () => ({ Form: (await import('./shelf-forms.tsx')).ReviewShelfForm }),
})

const endShelfAction = ticketAction<Shelving, EndShelfRefused>({
  name: 'shelf-ends',
  title: { zh: '结束挂账', en: 'End the shelf' },
  roles: handlers,
  memory: shelfMemory,
  may: (state, { unit }, at, city) => possibilityOf(endShelf(state, { how: 'done', unit }, at, city)),
  reasons: endShelfReasons,
  load: async () => ({ Form: (await import('./shelf-forms.tsx')).EndShelfForm }),
})

/** What can be done about a ticket that takes long, by its unit and by whoever approves plans. */
export const shelfActions = [decideShelfAction, reviewShelfAction, reachMilestoneAction, endShelfAction, askShelfAction]
