import { command, type StageDoor } from '#platform/stage-door.ts'
import { answerPress } from '../answer-press.ts'
import { askShelf } from '../ask-shelf.ts'
import { closeSupervision } from '../close-supervision.ts'
import { decideShelf } from '../decide-shelf.ts'
import { endShelf } from '../end-shelf.ts'
import { openSupervision } from '../open-supervision.ts'
import { pressAgain } from '../press-again.ts'
import { reachMilestone } from '../reach-milestone.ts'
import { reviewShelf } from '../review-shelf.ts'
import { shelfMemory } from '../shelf-state.ts'
import { supervisionMemory } from '../supervision-state.ts'
import { publicShelfRoute } from './public-shelf-route.ts'
import { shelfLists } from './shelf-lists.ts'
import { shelfDecisionRoutes, shelfRoutes } from './shelf-routes.ts'
import { shelved } from './shelved.ts'
import { supervisionLists } from './supervision-lists.ts'
import { supervisionRoutes } from './supervision-routes.ts'
import { supervisions } from './supervisions.ts'

/** What handling opens for matters that take long: the shelf, and leaders who press. */
export const longMatters = {
  routes: [shelfRoutes, shelfDecisionRoutes, shelfLists, publicShelfRoute, supervisionRoutes, supervisionLists],
  views: [shelved, supervisions],
  commands: {
    AskShelf: command(shelfMemory, askShelf),
    DecideShelf: command(shelfMemory, decideShelf),
    ReachMilestone: command(shelfMemory, reachMilestone),
    ReviewShelf: command(shelfMemory, reviewShelf),
    EndShelf: command(shelfMemory, endShelf),
    OpenSupervision: command(supervisionMemory, openSupervision),
    PressAgain: command(supervisionMemory, pressAgain),
    AnswerPress: command(supervisionMemory, answerPress),
    CloseSupervision: command(supervisionMemory, closeSupervision),
  },
} satisfies { readonly routes: readonly StageDoor['routes'][] } & Pick<StageDoor, 'views' | 'commands'>
