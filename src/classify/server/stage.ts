import { command, type StageDoor } from '#platform/stage-door.ts'
import { classifyTicket } from '../classify-ticket.ts'
import { linkMemory } from '../link-state.ts'
import { linkTicket } from '../link-ticket.ts'
import { classifyMemory } from '../state.ts'
import { unlinkTicket } from '../unlink-ticket.ts'
import { commandLine } from './command-line.ts'
import { desk } from './desk.ts'
import { fingerprints } from './fingerprints.ts'
import { judged } from './judged.ts'
import { matters } from './matters.ts'
import { repeatReactions } from './repeat-reactions.ts'
import { retraining } from './retrain.ts'
import { classifyRoutes } from './routes.ts'
import { whenChildReceived } from './when-child-received.ts'
import { whenReceivedOnline } from './when-received-online.ts'
import { whenTicketReceived } from './when-ticket-received.ts'

/** Classify as programs open it. */
export const door: StageDoor = {
  name: 'classify',
  routes: classifyRoutes,
  views: [desk, judged, fingerprints, matters],
  reactions: [whenTicketReceived, whenReceivedOnline, whenChildReceived, ...repeatReactions],
  commands: {
    ClassifyTicket: command(classifyMemory, classifyTicket),
    LinkTicket: command(linkMemory, linkTicket),
    UnlinkTicket: command(linkMemory, unlinkTicket),
  },
  schedules: [retraining],
  commandLine,
}
