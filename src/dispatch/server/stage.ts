import { command, type StageDoor } from '#platform/stage-door.ts'
import { dispatchByHand } from '../dispatch-by-hand.ts'
import { returnTicket } from '../return-ticket.ts'
import { dispatchMemory } from '../state.ts'
import { desk } from './desk.ts'
import { disagreementsRoute } from './disagreements-route.ts'
import { handled } from './handled.ts'
import { commandLine } from './learn-command.ts'
import { learning } from './learn-from-handled.ts'
import { previewRoute } from './preview-route.ts'
import { deskCountRoute, deskRoute, dispatchRoute, returnRoute } from './routes.ts'
import { whenTicketClassified } from './when-ticket-classified.ts'

/** Dispatch as programs open it. */
export const door: StageDoor = {
  name: 'dispatch',
  routes: (app, platform) => {
    for (const route of [dispatchRoute, returnRoute, deskRoute, deskCountRoute, previewRoute, disagreementsRoute])
      route(app, platform)
  },
  views: [desk, handled],
  reactions: [whenTicketClassified],
  commands: {
    DispatchByHand: command(dispatchMemory, dispatchByHand),
    ReturnTicket: command(dispatchMemory, returnTicket),
  },
  schedules: [learning],
  commandLine,
}
