import { command, type StageDoor } from '#platform/stage-door.ts'
import { contactRequester } from '../contact-requester.ts'
import { remindClock } from '../remind-clock.ts'
import { resolveTicket } from '../resolve-ticket.ts'
import { signTicket } from '../sign-ticket.ts'
import { handleMemory } from '../state.ts'
import { clockKeeper } from './clock-keeper.ts'
import { clocks } from './clocks.ts'
import { bulkSignRoute, contactRoute, resultRoute, signatureRoute } from './command-routes.ts'
import { inboxCountsRoute, overdueUnitsRoute } from './count-routes.ts'
import { inbox } from './inbox.ts'
import { handledRoute, inboxRoute, overdueRoute } from './inbox-routes.ts'
import { whenCallBackAnswered } from './when-call-back-answered.ts'

const routes: readonly StageDoor['routes'][] = [
  signatureRoute,
  contactRoute,
  resultRoute,
  bulkSignRoute,
  inboxRoute,
  handledRoute,
  inboxCountsRoute,
  overdueRoute,
  overdueUnitsRoute,
]

/** Handling as programs open it. */
export const door: StageDoor = {
  name: 'handle',
  routes: (app, platform) => {
    for (const route of routes) route(app, platform)
  },
  views: [inbox, clocks],
  reactions: [whenCallBackAnswered],
  commands: {
    SignTicket: command(handleMemory, signTicket),
    ContactRequester: command(handleMemory, contactRequester),
    ResolveTicket: command(handleMemory, resolveTicket),
    RemindClock: command(handleMemory, remindClock),
  },
  schedules: [clockKeeper],
}
