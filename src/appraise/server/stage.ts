import { command, type StageDoor } from '#platform/stage-door.ts'
import { adviseExclusion } from '../advise-exclusion.ts'
import { askExclusion } from '../ask-exclusion.ts'
import { missCallBack } from '../miss-call-back.ts'
import { decideObjection, raiseObjection } from '../objection.ts'
import { rateByLink } from '../rate-by-link.ts'
import { recordCallBack } from '../record-call-back.ts'
import { reviewExclusion } from '../review-exclusion.ts'
import { sendRatingLink } from '../send-rating-link.ts'
import { appraiseMemory } from '../state.ts'
import { adjusting, adjustingNightly } from './adjust.ts'
import { automaticCalls } from './automatic-calls.ts'
import { callBackRoutes } from './call-back-routes.ts'
import { callBacks } from './call-backs.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { cityCommands } from './city-commands.ts'
import { classRoutes } from './class-routes.ts'
import { closingRoutes } from './closing-routes.ts'
import { commandLine } from './command-line.ts'
import { correctionRoutes } from './correction-routes.ts'
import { courses } from './courses.ts'
import { departmentRoutes } from './department-routes.ts'
import { exclusionFiguresRoutes } from './exclusion-figures-routes.ts'
import { exclusionRoutes } from './exclusion-routes.ts'
import { fairnessRoutes } from './fairness-routes.ts'
import { askForFirstFigures } from './first-figures.ts'
import { indicatorRoutes } from './indicator-routes.ts'
import { jointWork } from './joint-work.ts'
import { leadRoutes } from './lead-routes.ts'
import { linkKeeper } from './link-keeper.ts'
import { recomputing } from './period-checks.ts'
import { periodRoutes } from './period-routes.ts'
import { rankingRoutes } from './ranking-routes.ts'
import { ratingRoutes } from './rating-routes.ts'
import { ratings } from './ratings.ts'
import { searching, searchingNightly } from './search-leads.ts'
import { threeRatesRoutes } from './three-rates-routes.ts'
import { traces } from './traces.ts'
import { unitDayKeeper } from './unit-days.ts'
import { whatIfRoutes } from './what-if-routes.ts'
import { whenTicketResolved } from './when-ticket-resolved.ts'

/** Appraisal, as a program sees it. */
export const door: StageDoor = {
  name: 'appraise',
  routes: (app, platform) => {
    for (const routes of [
      callBackRoutes,
      campaignRoutes,
      ratingRoutes,
      exclusionRoutes,
      exclusionFiguresRoutes,
      departmentRoutes,
      rankingRoutes,
      classRoutes,
      threeRatesRoutes,
      fairnessRoutes,
      periodRoutes,
      closingRoutes,
      correctionRoutes,
      whatIfRoutes,
      leadRoutes,
      indicatorRoutes,
    ])
      routes(app, platform)
  },
  views: [callBacks, courses, jointWork, ratings, traces],
  reactions: [whenTicketResolved],
  commands: {
    SendRatingLink: command(appraiseMemory, sendRatingLink),
    RateByLink: command(appraiseMemory, rateByLink),
    RecordCallBack: command(appraiseMemory, recordCallBack),
    MissCallBack: command(appraiseMemory, missCallBack),
    AskExclusion: command(appraiseMemory, askExclusion),
    AdviseExclusion: command(appraiseMemory, adviseExclusion),
    ReviewExclusion: command(appraiseMemory, reviewExclusion),
    RaiseObjection: command(appraiseMemory, raiseObjection),
    DecideObjection: command(appraiseMemory, decideObjection),
  },
  cityCommands,
  schedules: [
    linkKeeper,
    automaticCalls,
    unitDayKeeper,
    recomputing,
    adjusting,
    adjustingNightly,
    searching,
    searchingNightly,
  ],
  commandLine,
  populate: askForFirstFigures,
}
