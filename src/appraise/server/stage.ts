import { command, type StageDoor } from '#platform/stage-door.ts'
import { askExclusion } from '../ask-exclusion.ts'
import { missCallBack } from '../miss-call-back.ts'
import { recordCallBack } from '../record-call-back.ts'
import { reviewExclusion } from '../review-exclusion.ts'
import { appraiseMemory } from '../state.ts'
import { callBackRoutes } from './call-back-routes.ts'
import { callBacks } from './call-backs.ts'
import { courses } from './courses.ts'
import { exclusionRoutes } from './exclusion-routes.ts'
import { rankingRoutes } from './ranking-routes.ts'
import { ratings } from './ratings.ts'
import { unitDayKeeper } from './unit-days.ts'
import { whenTicketResolved } from './when-ticket-resolved.ts'

/** Appraisal, as a program sees it. */
export const door: StageDoor = {
  name: 'appraise',
  routes: (app, platform) => {
    for (const routes of [callBackRoutes, exclusionRoutes, rankingRoutes]) routes(app, platform)
  },
  views: [callBacks, courses, ratings],
  reactions: [whenTicketResolved],
  commands: {
    RecordCallBack: command(appraiseMemory, recordCallBack),
    MissCallBack: command(appraiseMemory, missCallBack),
    AskExclusion: command(appraiseMemory, askExclusion),
    ReviewExclusion: command(appraiseMemory, reviewExclusion),
  },
  schedules: [unitDayKeeper],
}
