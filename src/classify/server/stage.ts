import { command, type StageDoor } from '#platform/stage-door.ts'
import { classifyTicket } from '../classify-ticket.ts'
import { classifyMemory } from '../state.ts'
import { desk } from './desk.ts'
import { classifyRoutes } from './routes.ts'

/** Classify as programs open it. */
export const door: StageDoor = {
  name: 'classify',
  routes: classifyRoutes,
  views: [desk],
  reactions: [],
  commands: {
    ClassifyTicket: command(classifyMemory, classifyTicket),
  },
  schedules: [],
}
