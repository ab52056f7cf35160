import type { App } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { catalogueRoute } from './catalogue-route.ts'
import { categoriesRoute } from './categories-route.ts'
import { changesRoute } from './changes-route.ts'
import { approvalRoute, checkRoute, editionRoute, editionsRoute } from './rulebook-routes.ts'
import { unitTreeRoute } from './unit-tree-route.ts'

/** What the city is run by, and the approval of new rules. */
export function routes(app: App, platform: Platform): void {
  editionsRoute(app, platform)
  editionRoute(app, platform)
  checkRoute(app, platform)
  approvalRoute(app, platform)
  catalogueRoute(app, platform)
  categoriesRoute(app, platform)
  unitTreeRoute(app, platform)
  changesRoute(app, platform)
}
