import type { StageDoor } from '#platform/stage-door.ts'
import { findAllRepeats } from './find-repeats.ts'
import { routes } from './routes.ts'
import { watch } from './watch.ts'

/** Warning, as a program sees it. */
export const door: StageDoor = {
  name: 'warn',
  routes,
  views: [watch],
  reactions: [],
  schedules: [{ name: 'warn/find-repeats', cron: '* * * * *', run: findAllRepeats }],
}
