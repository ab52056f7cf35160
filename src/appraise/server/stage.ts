import type { StageDoor } from '#platform/stage-door.ts'
import { callBackRoutes } from './call-back-routes.ts'
import { callBacks } from './call-backs.ts'
import { exclusionRoutes } from './exclusion-routes.ts'
import { rankingRoutes } from './ranking-routes.ts'
import { ratings } from './ratings.ts'
import { whenTicketResolved } from './when-ticket-resolved.ts'

/** Appraisal, as a program sees it. */
export const door: StageDoor = {
  name: 'appraise',
  routes: (app, platform) => {
    for (const routes of [callBackRoutes, exclusionRoutes, rankingRoutes]) routes(app, platform)
  },
  views: [callBacks, ratings],
  reactions: [whenTicketResolved],
  schedules: [],
}
