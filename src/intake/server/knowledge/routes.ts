import type { App } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { careRoutes } from './care-routes.ts'
import { editRoutes } from './edit-routes.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { readRoutes } from './read-routes.ts'

/** Everything the knowledge base answers over HTTP. */
export function knowledgeRoutes(app: App, platform: Platform): void {
  for (const routes of [readRoutes, editRoutes, careRoutes, exchangeRoutes]) routes(app, platform)
}
