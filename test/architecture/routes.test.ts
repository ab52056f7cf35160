import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '#foundations/units/post.ts'
import type { Allow } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { createApp } from '#platform/http/create-app.ts'
import { addUser } from '#platform/identity/user-work.ts'
import { doors } from '../../src/stages.ts'
import { units } from '../cast/city.ts'
import { type ScratchPlatform, scratchPlatform } from '../cast/scratch-platform.ts'

const password = 'correct horse battery'
type Route = { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly url: string; readonly allow: Allow }

let scratch: ScratchPlatform
let app: App
let routes: readonly Route[]
const cookies = new Map<Role, string>()

beforeAll(async () => {
  scratch = await scratchPlatform({ demo: true }, doors)
  app = await createApp(scratch.platform, doors)
  await app.ready()
  routes = await describedRoutes()
  for (const role of roles) cookies.set(role, await signInAs(role))
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

type Described = { readonly paths: Readonly<Record<string, Readonly<Record<string, { 'x-allow': Allow }>>>> }

async function describedRoutes(): Promise<readonly Route[]> {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<Described>()
  return Object.entries(paths)
    .filter(([url]) => url.startsWith('/api/'))
    .flatMap(([url, methods]) =>
      Object.entries(methods).map(([method, described]) => ({
        url,
        method: method.toUpperCase() as Route['method'],
        allow: described['x-allow'],
      })),
    )
    .toSorted((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1))
}

async function signInAs(role: Role): Promise<string> {
  await addUser(scratch.platform, { userName: role, name: role, password, post: { role, unit: units.centre } })
  const answer = await ask({ method: 'POST', url: '/api/session', allow: 'public' }, '', { userName: role, password })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

/** Asks the route for a ticket that is not there, with nothing in the body: enough to see who is let in. */
function ask({ method, url }: Route, cookie: string, payload: object = {}) {
  const path = url.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
  const headers = { 'sec-fetch-site': 'same-origin', cookie }
  return app.inject({ method, url: path, headers, ...(method === 'GET' ? {} : { payload }) })
}

const isLive = ({ url }: Route) => url === '/api/live'
const namesOf = (allow: Allow) => (typeof allow === 'string' ? allow : allow.toSorted().join(' '))

test('who may use which route is written down, and a change of it is seen', async () => {
  const matrix = `${routes.map((route) => `${route.method.padEnd(6)} ${route.url}  ${namesOf(route.allow)}`).join('\n')}\n`
  await expect(matrix).toMatchFileSnapshot('route-matrix.txt')
})

test('without a session everything but the public routes answers 401 [IDENTITY-01]', async () => {
  for (const route of routes) {
    if (route.allow === 'public') continue
    expect([route.url, (await ask(route, '')).statusCode]).toEqual([route.url, 401])
  }
})

test.each(roles)('%s is let in exactly where the matrix says [IDENTITY-01]', async (role) => {
  const cookie = cookies.get(role) ?? ''
  for (const route of routes) {
    if (isLive(route) || route.url.startsWith('/api/session') || route.url.startsWith('/api/demo')) continue
    const answer = await ask(route, cookie)
    const barred = answer.statusCode === 403 && answer.json().error === 'not-allowed-at-this-post'
    const allowed = typeof route.allow === 'string' || route.allow.includes(role)
    expect([route.method, route.url, barred]).toEqual([route.method, route.url, !allowed])
    expect([route.method, route.url, answer.statusCode]).not.toEqual([route.method, route.url, 500])
  }
})
