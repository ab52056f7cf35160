import { localDate } from '#foundations/calendar/local-time.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import type { Platform } from '#platform/platform.ts'
import { askShelf } from '../ask-shelf.ts'
import { handlers, shelfDeciders } from '../audiences.ts'
import { decideShelf } from '../decide-shelf.ts'
import { type EndShelf, endShelf } from '../end-shelf.ts'
import { AskShelfBody, DecideShelfBody, EndShelfBody, MilestoneBody, ReviewShelfBody } from '../long-matter-api.ts'
import { reachMilestone } from '../reach-milestone.ts'
import { reviewShelf } from '../review-shelf.ts'
import { shelfMemory } from '../shelf-state.ts'

/** The lead's side of the shelf: it asks, reaches milestones, and takes the ticket back. [HANDLE-08] */
export function shelfRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/shelf-requests',
    summary: 'Ask to shelve what can not be settled yet, by a plan with milestones',
    allow: handlers,
    body: AskShelfBody,
    memory: shelfMemory,
    rule: askShelf,
    input: ({ milestones, ...body }, { unit, scope }) => ({
      ...body,
      milestones: milestones.map(({ what, by }) => ({ what, by: localDate(by) })),
      unit,
      area: scope.area,
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/milestones',
    summary: 'A milestone of the plan is reached',
    allow: handlers,
    body: MilestoneBody,
    memory: shelfMemory,
    rule: reachMilestone,
    input: (body, { unit }) => ({ ...body, unit }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/shelf-ends',
    summary: 'Take the ticket from the shelf; its clock runs on',
    allow: handlers,
    body: EndShelfBody,
    memory: shelfMemory,
    rule: endShelf,
    input: (_, { unit }): EndShelf => ({ how: 'done', unit }),
  })
}

/** The deciding side of the shelf: plans are approved or refused, and reviewed. [HANDLE-08] */
export function shelfDecisionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/shelf-decisions',
    summary: 'Approve a plan for the shelf with what the public reads of it, or refuse it',
    allow: shelfDeciders,
    body: DecideShelfBody,
    memory: shelfMemory,
    rule: decideShelf,
    input: ({ summary = '', ...body }, { unit, scope }) => ({ ...body, summary, by: { unit, area: scope.area } }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/shelf-reviews',
    summary: 'Review a plan on the shelf: it goes on, or the ticket comes back',
    allow: shelfDeciders,
    body: ReviewShelfBody,
    memory: shelfMemory,
    rule: reviewShelf,
    input: (body, { unit, scope }) => ({ ...body, by: { unit, area: scope.area } }),
  })
}
