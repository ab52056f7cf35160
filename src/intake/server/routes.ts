import type { App } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { callerRoute } from './caller-route.ts'
import { closeRoutes } from './close-routes.ts'
import { importRoutes } from './import-routes.ts'
import { knowledgeRoutes } from './knowledge/routes.ts'
import { openNumbers } from './number-source.ts'
import { progressRoute, publicDemandRoute, publicReceiptRoute } from './public-routes.ts'
import { receiveRoute } from './receive-route.ts'
import { registerRoute } from './register-route.ts'
import { reportRoute } from './report-route.ts'
import { revealRoute } from './reveal-route.ts'
import { ticketFileRoute } from './ticket-file-route.ts'

/** Everything intake answers over HTTP; this process's ticket numbers come from one source. */
export function intakeRoutes(app: App, platform: Platform): void {
  const takeNumber = openNumbers(platform.pool)
  for (const route of [receiveRoute, publicDemandRoute, reportRoute, importRoutes]) route(app, platform, takeNumber)
  for (const route of [
    closeRoutes,
    registerRoute,
    ticketFileRoute,
    revealRoute,
    callerRoute,
    progressRoute,
    publicReceiptRoute,
  ])
    route(app, platform)
  knowledgeRoutes(app, platform)
}
