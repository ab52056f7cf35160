import type { App } from '../http/app.ts'
import type { Platform } from '../platform.ts'
import { demoRoutes } from './demo-routes.ts'
import { loginRoutes } from './login-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { sessionRoutes } from './session-routes.ts'

/** Signing in and out, switching posts, and the administrators' people; in a demo also becoming somebody else. */
export function identityRoutes(app: App, platform: Platform): void {
  loginRoutes(app, platform)
  sessionRoutes(app, platform)
  peopleRoutes(app, platform)
  if (platform.config.demo) demoRoutes(app, platform)
}
