import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import type { Platform } from '../platform.ts'
import type { App } from './app.ts'
import { createApp } from './create-app.ts'

let scratch: ScratchPlatform
let app: App

beforeAll(async () => {
  scratch = await scratchPlatform()
  app = await createApp(scratch.platform, [])
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const get = (url: string) => app.inject({ method: 'GET', url })

test('a live process with database, migrations and city is ready', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'alive' })
  const ready = await get('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', migrations: 'ok', city: 'ok' } },
  ])
})

test('every answer carries the platform’s time, by which pages go', async () => {
  expect((await get('/healthz')).headers.date).toBe(new Date(scratch.platform.now()).toUTCString())
})

test('without a city it lives but is not ready', async () => {
  const cityless: Platform = {
    ...scratch.platform,
    cityAt: () => {
      throw new Error('No city is loaded')
    },
  }
  const other = await createApp(cityless, [])
  const ready = await other.inject({ method: 'GET', url: '/readyz' })
  expect([ready.statusCode, ready.json().checks]).toEqual([503, { database: 'ok', migrations: 'ok', city: 'failed' }])
  expect((await other.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200)
  await other.close()
})

test('measurements name routes as they are written, never their values', async () => {
  await get('/api/tickets/0123456789/files/0123456789?code=secret')
  const { headers, body } = await get('/metrics')
  expect(headers['content-type']).toContain('text/plain')
  expect(body).toMatch(/jiesu_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} \d/)
  for (const name of ['jiesu_pool_connections', 'jiesu_jobs_waiting 0', 'process_cpu_seconds_total'])
    expect(body).toContain(name)
  expect(body).not.toContain('0123456789')
})

test('the API describes every route it has, and shows it', async () => {
  const api = (await get('/api/openapi.json')).json()
  expect(api.openapi).toBe('3.1.0')
  expect(api.paths['/api/city'].get.responses['200'].content['application/json'].schema.properties).toHaveProperty(
    'rulebook',
  )
  expect(Object.keys(api.paths)).toEqual(
    expect.arrayContaining(['/healthz', '/api/places', '/api/units', '/api/session']),
  )
  expect((await get('/api/docs')).statusCode).toBe(200)
})

test('a stage’s routes stand under its name in the description', async () => {
  const door = {
    name: 'handle',
    views: [],
    reactions: [],
    schedules: [],
    routes: (scope: App) =>
      void scope.get('/api/handle/nothing', { config: { allow: ['operator'] } }, async () => ({})),
  }
  const other = await createApp(scratch.platform, [door])
  const { paths } = (await other.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  expect(paths['/api/handle/nothing'].get.tags).toEqual(['handle'])
  const refused = await other.inject({ method: 'GET', url: '/api/handle/nothing' })
  expect(refused.statusCode).toBe(401)
  await other.close()
})

test('an address of the API that is none is 404', async () => {
  const answer = await get('/api/nothing')
  expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'no-such-route' }])
})

test('who holds an answer about the city already is not sent it again', async () => {
  const first = await get('/api/public/city')
  const headers = { 'if-none-match': String(first.headers.etag) }
  const again = await app.inject({ method: 'GET', url: '/api/public/city', headers })
  expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, ''])
})
