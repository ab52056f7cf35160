import { command, type StageDoor } from '#platform/stage-door.ts'
import { confirmArrival, signWhistle } from '../arrive-at-whistle.ts'
import { askExtension } from '../ask-extension.ts'
import { beginWait } from '../begin-wait.ts'
import { blowWhistle } from '../blow-whistle.ts'
import { concludeWhistle, judgeStreet } from '../conclude-whistle.ts'
import { confirmWhistle } from '../confirm-whistle.ts'
import { contactRequester } from '../contact-requester.ts'
import { decideExtension } from '../decide-extension.ts'
import { endWait } from '../end-wait.ts'
import { finishPart } from '../finish-part.ts'
import { partMemory } from '../part-state.ts'
import { remindClock } from '../remind-clock.ts'
import { resolveTicket } from '../resolve-ticket.ts'
import { signPart } from '../sign-part.ts'
import { signTicket } from '../sign-ticket.ts'
import { handleMemory } from '../state.ts'
import { whistleMemory } from '../whistle-state.ts'
import { doPart, releaseDepartment } from '../work-at-whistle.ts'
import { askedClocks } from './asked-clocks.ts'
import { askedKeeper } from './asked-keeper.ts'
import { arrivalCodeRoute, attendanceRoutes, departmentRoutes } from './attendance-routes.ts'
import { clockKeeper } from './clock-keeper.ts'
import { clocks } from './clocks.ts'
import { bulkSignRoute, contactRoute, resultRoute, signatureRoute } from './command-routes.ts'
import { inboxCountsRoute, overdueUnitsRoute } from './count-routes.ts'
import { delegating } from './delegating.ts'
import { districtWork } from './district-work.ts'
import { extensionRoutes } from './extension-routes.ts'
import { extensions } from './extensions.ts'
import { inbox } from './inbox.ts'
import { handledRoute, inboxRoute, overdueRoute } from './inbox-routes.ts'
import { longMatters } from './long-matters.ts'
import { partRoutes } from './part-routes.ts'
import { parts } from './parts.ts'
import { told } from './told.ts'
import { toldRoutes } from './told-routes.ts'
import { waitRoutes } from './wait-routes.ts'
import { whenCallBackAnswered } from './when-call-back-answered.ts'
import { whenWhistleConfirmed } from './when-whistle-confirmed.ts'
import { whenWhistleOver } from './when-whistle-over.ts'
import { whistleEndRoutes, whistleRoutes } from './whistle-command-routes.ts'
import { whistleKeeper } from './whistle-keeper.ts'
import { whistleLists } from './whistle-lists.ts'
import { whistles } from './whistles.ts'

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
  ...longMatters.routes,
  ...districtWork.routes,
  partRoutes,
  delegating.routes,
  whistleRoutes,
  whistleEndRoutes,
  departmentRoutes,
  attendanceRoutes,
  arrivalCodeRoute,
  whistleLists,
]

/** Handling as programs open it. */
export const door: StageDoor = {
  name: 'handle',
  routes: (app, platform) => {
    for (const route of routes) route(app, platform)
  },
  views: [
    askedClocks,
    inbox,
    clocks,
    extensions,
    told,
    parts,
    whistles,
    ...delegating.views,
    ...longMatters.views,
    ...districtWork.views,
  ],
  reactions: [whenCallBackAnswered, whenWhistleConfirmed, ...whenWhistleOver],
  commands: {
    SignTicket: command(handleMemory, signTicket),
    SignPart: command(partMemory, signPart),
    FinishPart: command(partMemory, finishPart),
    ContactRequester: command(handleMemory, contactRequester),
    ResolveTicket: command(handleMemory, resolveTicket),
    RemindClock: command(handleMemory, remindClock),
    BeginWait: command(handleMemory, beginWait),
    EndWait: command(handleMemory, endWait),
    AskExtension: command(handleMemory, askExtension),
    DecideExtension: command(handleMemory, decideExtension),
    ...longMatters.commands,
    ...districtWork.commands,
    ...delegating.commands,
    BlowWhistle: command(whistleMemory, blowWhistle),
    ConfirmWhistle: command(whistleMemory, confirmWhistle),
    SignWhistle: command(whistleMemory, signWhistle),
    ConfirmArrival: command(whistleMemory, confirmArrival),
    DoPart: command(whistleMemory, doPart),
    ReleaseDepartment: command(whistleMemory, releaseDepartment),
    ConcludeWhistle: command(whistleMemory, concludeWhistle),
    JudgeStreet: command(whistleMemory, judgeStreet),
  },
  schedules: [],
  watches: [clockKeeper, askedKeeper, whistleKeeper],
}
