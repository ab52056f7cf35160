import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { type Role, roles } from '#foundations/units/post.ts'
import type { Allow } from '#platform/http/allow.ts'
import type { CitySource } from '#platform/reference/city-source.ts'
import { doors } from '../../src/stages.ts'
import { categories, levels } from '../cast/catalogue.ts'
import { castCity, monday, places, units } from '../cast/city.ts'
import { type Answer, type CastApi, castApi } from '../cast/http.ts'
import { type KeptLog, keptLog } from '../cast/kept-log.ts'
import { loadedCity } from '../cast/loaded-city.ts'
import { borderline, fitting, type JsonSchema, type Known, oddValues } from '../cast/odd-values.ts'
import { cast } from '../cast/people.ts'
import type { ScratchPlatform } from '../cast/scratch-platform.ts'
import { coldFlat, letReact, takeIn } from '../cast/story.ts'

const seed = 20_261_123
/** Odd requests per route and role that may use it. */
const each = 10

type Content = { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }
type Parameter = { readonly in: 'query' | 'path' | 'header'; readonly name: string; readonly schema: JsonSchema }
type Described = {
  readonly 'x-allow': Allow
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
type Route = Described & { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly url: string }
type Tried = Route & { readonly requests: readonly InjectOptions[] }

let api: CastApi
let kept: KeptLog
let routes: readonly Tried[]
let known: Known
let city: CitySource
beforeAll(async () => {
  kept = keptLog()
  api = await castApi(doors, keptEditions)
  known = {
    ticket: await ticketsInEveryPhase(),
    category: Object.values(categories),
    level: Object.values(levels),
    place: Object.values(places),
    ...{ lead: Object.values(units), unit: Object.values(units) },
    text: ['家里暖气冰凉，室温只有十三度'],
    phone: ['13800000000'],
  }
  const described = await describedRoutes()
  routes = described.map((route, index) => ({
    ...route,
    requests: fc.sample(requestTo(route), { seed: seed + index, numRuns: each }),
  }))
})
afterAll(async () => {
  city.close()
  await api.close()
})

/** The cast's city with the editions of its rules and catalogue in the database, where govern reads them. */
async function keptEditions(scratch: ScratchPlatform) {
  city = await loadedCity(scratch)
  const { edition } = city.cityAt(monday).catalogue
  const catalogue = { ...castCity().catalogue, edition }
  const made = castCity({ catalogue })
  return { log: kept.log, cityAt: () => made, reloadCity: city.reload }
}

async function describedRoutes(): Promise<readonly Route[]> {
  const { body } = await (await api.as())('GET', '/api/openapi.json')
  const paths: Readonly<Record<string, Readonly<Record<string, Described>>>> = body.paths
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods)
      .filter(() => url.startsWith('/api/') && url !== '/api/live')
      .map(([method, described]) => ({ ...described, url, method: method.toUpperCase() as Route['method'] })),
  )
}

/** Received, dispatched, and signed for. */
async function ticketsInEveryPhase(): Promise<readonly string[]> {
  const [operator, street] = [await api.as(cast.operator), await api.as(cast.jianwai)]
  const [received, dispatched, signed] = [await takeIn(operator), await takeIn(operator), await takeIn(operator)]
  for (const ticket of [dispatched, signed]) {
    expect((await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)).status).toBe(201)
    await letReact(api, doors, ticket)
  }
  expect((await street('POST', `/api/tickets/${signed}/signatures`, {})).status).toBe(201)
  return [received, dispatched, signed]
}

const actorAs = (role: Role): Actor =>
  Object.values(cast).find((actor: Actor) => actor.role === role) ?? {
    ...cast.operator,
    ...{ person: `cast-${role}`, post: `cast-${role}-post`, name: role, role },
  }

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
const odd = fc.constantFrom(...oddValues)

/** A request near what the route asks for: parts of it fit, parts are odd. */
function requestTo({ method, url, parameters = [], requestBody }: Route): fc.Arbitrary<InjectOptions> {
  const part = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place)
  const path = fc.record(Object.fromEntries(part('path').map(({ name, schema }) => [name, pathPart(schema, name)])))
  const asked = Object.fromEntries(part('query').map(({ name, schema }) => [name, schema]))
  const query = borderline({ type: 'object', properties: asked }, known)
  const schema = requestBody?.content?.['application/json']?.schema
  const body = method === 'GET' || method === 'DELETE' ? fc.constant(undefined) : borderline(schema ?? {}, known)
  const key = fc.option(fc.oneof(fc.uuid(), fc.constantFrom('x', '0'.repeat(36))), { nil: undefined })
  return fc.record({ path, query, body, key }).map((made) => ({
    method,
    url: url.replace(/\{(\w+)\}/g, (_, name: string) => escaped(textOf(made.path[name]))),
    query: addressable(made.query),
    headers: made.key === undefined ? {} : { 'idempotency-key': made.key },
    ...(made.body === undefined ? {} : { payload: JSON.stringify(made.body), headers: json(made.key) }),
  }))
}

/** As much as fits into an address: a server lets no more than 16 KB of headers in. */
function addressable(query: unknown): Record<string, string> {
  const asked = Object.entries(query ?? {}).slice(0, 20)
  return Object.fromEntries(asked.map(([name, value]) => [name, textOf(value).toWellFormed().slice(0, 500)]))
}

const json = (key?: string) => ({
  'content-type': 'application/json',
  ...(key === undefined ? {} : { 'idempotency-key': key }),
})
const pathPart = (schema: JsonSchema, name: string) =>
  fc.oneof({ weight: 4, arbitrary: fitting(schema, known, name) }, { weight: 1, arbitrary: odd })
const escaped = (text: string) => encodeURIComponent(text.toWellFormed().slice(0, 90))

const compiled = new Map<JsonSchema, { readonly Check: (answer: unknown) => boolean }>()
function fits(schema: JsonSchema, answer: unknown): boolean {
  const validator = compiled.get(schema) ?? Compile(schema as TSchema)
  compiled.set(schema, validator)
  return validator.Check(answer)
}

function expectDocumented(route: Route, request: InjectOptions, { status, body, headers }: Answer): void {
  const told = () => JSON.stringify({ request, status, body }).slice(0, 2_000)
  expect(status, `${told()}\n${kept.lines.filter((line) => line.includes('"error"')).at(-1)}`).toBeLessThan(500)
  const documented = route.responses[String(status)]
  expect(documented, `An answer that is not documented: ${told()}`).toBeDefined()
  if (!String(headers['content-type']).startsWith('application/json')) return
  const schema = documented?.content?.['application/json']?.schema
  expect(schema !== undefined && fits(schema, body), `An answer of another shape: ${told()}`).toBe(true)
}

let asked = 0
/** Nobody's second request, lest a limit on requests answers before the route does. */
function anotherAddress(): string {
  asked += 1
  return `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`
}

test.each(roles)('whatever %s sends anywhere is answered as documented, never with a defect', async (role) => {
  const actor = actorAs(role)
  for (const route of routes) {
    const allow = route['x-allow']
    const isAllowed = typeof allow === 'string' || allow.includes(role)
    for (const request of route.requests.slice(0, isAllowed ? each : 1))
      expectDocumented(route, request, await api.send({ ...request, remoteAddress: anotherAddress() }, actor))
  }
})

/** Where in a schema an object takes fields that it does not name. */
function looseIn(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, additionalProperties } = schema as JsonSchema
  const loose = type === 'object' && properties !== undefined && additionalProperties !== false
  return [
    ...(loose ? [path] : []),
    ...Object.entries(schema).flatMap(([name, part]) => looseIn(part, `${path}/${name}`)),
  ]
}

/** An edition of the rules is a document of its own, checked as a whole. */
test('no body takes fields that nobody reads, at any depth: they could carry into the journal what must not stand there', () => {
  const ofTickets = routes.filter(({ url }) => !url.startsWith('/api/rulebook-'))
  const bodies = ofTickets.map(({ method, url, requestBody }) =>
    looseIn(requestBody?.content?.['application/json']?.schema, `${method} ${url}`),
  )
  expect(bodies.flat()).toEqual([])
})
