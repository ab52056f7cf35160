import type { StageDoor } from '#platform/stage-door.ts'
import { commandLine } from './command-line.ts'
import { findAllHotIssues } from './find-hot-issues.ts'
import { findAllRepeats } from './find-repeats.ts'
import { hotIssueRoutes } from './hot-issue-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { routes } from './routes.ts'
import { watch } from './watch.ts'

/** Warning, as a program sees it. */
export const door: StageDoor = {
  name: 'warn',
  routes: (app, platform) => {
    routes(app, platform)
    hotIssueRoutes(app, platform)
    noticeRoutes(app, platform)
  },
  views: [watch],
  reactions: [],
  schedules: [
    { name: 'warn/find-repeats', cron: '* * * * *', run: findAllRepeats },
    { name: 'warn/find-hot-issues', cron: '*/10 * * * *', run: findAllHotIssues },
  ],
  commandLine,
}
