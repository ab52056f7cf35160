import { command, type StageDoor } from '#platform/stage-door.ts'
import { dispatchByHand } from '../dispatch-by-hand.ts'
import { familyMemory } from '../family-state.ts'
import { giveOpinion } from '../give-opinion.ts'
import { openAdjudication } from '../open-adjudication.ts'
import { refereeMemory } from '../referee-state.ts'
import { returnTicket } from '../return-ticket.ts'
import { ruleAdjudication } from '../rule-adjudication.ts'
import { splitTicket } from '../split-ticket.ts'
import { dispatchMemory } from '../state.ts'
import { adjudicationLists, adjudicationRoutes } from './adjudication-routes.ts'
import { adjudications } from './adjudications.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { desk } from './desk.ts'
import { disagreementsRoute } from './disagreements-route.ts'
import { familyReactions } from './family-reactions.ts'
import { familyRoute, splitRoute } from './family-routes.ts'
import { handled } from './handled.ts'
import { commandLine } from './learn-command.ts'
import { learning } from './learn-from-handled.ts'
import { matters } from './matters.ts'
import { previewRoute } from './preview-route.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { returnRatesRoute } from './return-rates-route.ts'
import { rounds } from './rounds.ts'
import { deskCountRoute, deskRoute, dispatchRoute, returnRoute } from './routes.ts'
import { whenTicketClassified } from './when-ticket-classified.ts'

/** Dispatch as programs open it. */
export const door: StageDoor = {
  name: 'dispatch',
  routes: (app, platform) => {
    for (const route of [dispatchRoute, returnRoute, deskRoute, deskCountRoute, previewRoute, disagreementsRoute])
      route(app, platform)
    for (const route of [adjudicationRoutes, adjudicationLists, proposalRoutes, returnRatesRoute]) route(app, platform)
    for (const route of catalogueRoutes) route(app, platform)
    for (const route of [splitRoute, familyRoute]) route(app, platform)
  },
  views: [desk, adjudications, rounds, handled, matters],
  reactions: [whenTicketClassified, ...familyReactions],
  commands: {
    DispatchByHand: command(dispatchMemory, dispatchByHand),
    ReturnTicket: command(dispatchMemory, returnTicket),
    OpenAdjudication: command(refereeMemory, openAdjudication),
    GiveOpinion: command(refereeMemory, giveOpinion),
    RuleAdjudication: command(refereeMemory, ruleAdjudication),
    SplitTicket: command(familyMemory, splitTicket),
  },
  schedules: [learning],
  commandLine,
}
