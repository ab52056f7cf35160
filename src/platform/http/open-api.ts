import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { App } from './app.ts'

const info = {
  title: '接诉即办 · Jiesu',
  description:
    '市民热线诉求从受理到预警的闭环接口。命令的重复以 `idempotency-key` 去重；409 给出拒绝理由与规则编号。\n\n' +
    'The API of the loop from a demand to a warning. A command repeated under the same `idempotency-key` is harmless; ' +
    '409 names the reason and the rule of a refusal.',
  version: '0.1.0',
}

/** Describes every route added after this one at `/api/openapi.json`, with whom it allows, and shows it at `/api/docs`. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, { openapi: { openapi: '3.1.0', info } })
  app.addHook('onRoute', (route) => {
    const { allow } = route.config ?? {}
    if (allow !== undefined) route.schema = { ...route.schema, ...{ 'x-allow': allow } }
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
  app.get('/api/openapi.json', { config: { allow: 'public' }, schema: { hide: true } }, async () => app.swagger())
}

/** Puts the routes that are added to this scope from now on under one heading of the description. */
export function tagRoutes(scope: App, tag: string): void {
  scope.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, tags: [tag] }
  })
}
