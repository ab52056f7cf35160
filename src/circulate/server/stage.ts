import type { StageDoor } from '#platform/stage-door.ts'
import { commandLine } from './command-line.ts'
import { circulateRoutes } from './routes.ts'
import { tickets } from './tickets.ts'

/** Circulating, as a program sees it. */
export const door: StageDoor = {
  name: 'circulate',
  routes: circulateRoutes,
  views: [tickets],
  reactions: [],
  schedules: [],
  commandLine,
}
