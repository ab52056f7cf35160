import { command, type StageDoor } from '#platform/stage-door.ts'
import { askExtension } from '../ask-extension.ts'
import { beginWait } from '../begin-wait.ts'
import { contactRequester } from '../contact-requester.ts'
import { decideExtension } from '../decide-extension.ts'
import { endWait } from '../end-wait.ts'
import { remindClock } from '../remind-clock.ts'
import { resolveTicket } from '../resolve-ticket.ts'
import { signTicket } from '../sign-ticket.ts'
import { handleMemory } from '../state.ts'
import { clockKeeper } from './clock-keeper.ts'
import { clocks } from './clocks.ts'
import { bulkSignRoute, contactRoute, resultRoute, signatureRoute } from './command-routes.ts'
import { inboxCountsRoute, overdueUnitsRoute } from './count-routes.ts'
import { extensionRoutes } from './extension-routes.ts'
import { extensions } from './extensions.ts'
import { inbox } from './inbox.ts'
import { handledRoute, inboxRoute, overdueRoute } from './inbox-routes.ts'
import { told } from './told.ts'
import { toldRoutes } from './told-routes.ts'
import { waitRoutes } from './wait-routes.ts'
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
  waitRoutes,
  extensionRoutes,
  toldRoutes,
]

/** Handling as programs open it. */
export const door: StageDoor = {
  name: 'handle',
  routes: (app, platform) => {
    for (const route of routes) route(app, platform)
  },
  views: [inbox, clocks, extensions, told],
  reactions: [whenCallBackAnswered],
  commands: {
    SignTicket: command(handleMemory, signTicket),
    ContactRequester: command(handleMemory, contactRequester),
    ResolveTicket: command(handleMemory, resolveTicket),
    RemindClock: command(handleMemory, remindClock),
    BeginWait: command(handleMemory, beginWait),
    EndWait: command(handleMemory, endWait),
    AskExtension: command(handleMemory, askExtension),
    DecideExtension: command(handleMemory, decideExtension),
  },
  schedules: [clockKeeper],
}
