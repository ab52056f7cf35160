import type { StageDoor } from '#platform/stage-door.ts'
import { importCommand } from './import-command.ts'
import { register } from './register.ts'
import { intakeRoutes } from './routes.ts'

/** Intake as programs open it. */
export const door: StageDoor = {
  name: 'intake',
  routes: intakeRoutes,
  views: [register],
  reactions: [],
  schedules: [],
  commandLine: importCommand,
}
