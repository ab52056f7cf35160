import { Registry } from 'prom-client'
import { Type } from 'typebox'
import { platformMetrics } from '../metrics/platform-metrics.ts'
import { processMetrics, requestDurations } from '../metrics/process-metrics.ts'
import type { Platform } from '../platform.ts'
import { migrationsFolder, readMigrations } from '../postgres/migration-files.ts'
import type { App } from './app.ts'

const Alive = Type.Object({ status: Type.Literal('alive') })
const Check = Type.Enum(['ok', 'failed'])
const Readiness = Type.Object({
  status: Type.Enum(['ready', 'not-ready']),
  checks: Type.Object({ database: Check, migrations: Check, city: Check }),
})

/** Whether the process lives, whether it can serve, and what it measures. */
export function healthRoutes(app: App, platform: Platform): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) }
    requestDurations.observe(labels, reply.elapsedTime / 1000)
  })
  app.get(
    '/healthz',
    { config: { allow: 'public' }, schema: { summary: 'Whether the process lives', response: { 200: Alive } } },
    async () => ({ status: 'alive' as const }),
  )
  app.get(
    '/readyz',
    {
      config: { allow: 'public' },
      schema: { summary: 'Whether it can serve', response: { 200: Readiness, 503: Readiness } },
    },
    async (_, reply) => {
      const checks = await readiness(platform)
      const isReady = Object.values(checks).every((check) => check === 'ok')
      return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', checks })
    },
  )
  const metrics = Registry.merge([processMetrics, platformMetrics(platform)])
  app.get(
    '/metrics',
    { config: { allow: 'public' }, schema: { summary: 'Measurements for Prometheus' } },
    async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
  )
}

async function readiness({ pool, cityAt, now }: Platform) {
  const holds = async (check: () => Promise<boolean>) => ((await check().catch(() => false)) ? 'ok' : 'failed')
  return {
    database: await holds(async () => (await pool.query('select 1')).rowCount === 1),
    migrations: await holds(async () => {
      const { rows } = await pool.query<{ name: string }>('select name from jiesu.migrations')
      const applied = new Set(rows.map(({ name }) => name))
      return (await readMigrations(migrationsFolder)).every(({ name }) => applied.has(name))
    }),
    city: await holds(async () => cityAt(now()).units.size > 0),
  } as const
}
