import type { StageDoor } from '#platform/stage-door.ts'
import { desk } from './desk.ts'
import { classifyRoutes } from './routes.ts'

/** Classify as programs open it. */
export const door: StageDoor = {
  name: 'classify',
  routes: classifyRoutes,
  views: [desk],
  reactions: [],
  schedules: [],
}
