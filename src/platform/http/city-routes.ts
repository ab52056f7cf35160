import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { CityAnswer, PlaceQuery, PlaceRows, PublicCity, UnitQuery, UnitRows } from '#foundations/city/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Platform } from '../platform.ts'
import { actorOf } from './allow.ts'
import type { App } from './app.ts'
import { cityAnswer, placeRows, publicCity, unitRows } from './city-answers.ts'
import { answers } from './route-answers.ts'

/** What pages know of the city: its rules and categories, its places and its units. */
export function cityRoutes(app: App, platform: Platform): void {
  const cityNow = () => platform.cityAt(platform.now())
  const forStaff = oncePerCity((city) => cityAnswer(city, platform.pool))
  const forAll = oncePerCity(async (city) => publicCity(city))
  app.get(
    '/api/city',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'The city: rules in force, categories, lines', response: answers(CityAnswer) },
    },
    async (request, reply) => sendTagged(request, reply, await forStaff(cityNow())),
  )
  app.get(
    '/api/public/city',
    {
      config: { allow: 'public' },
      schema: { summary: 'The city for anybody: topics, districts, streets', response: answers(PublicCity) },
    },
    async (request, reply) => sendTagged(request, reply, await forAll(cityNow())),
  )
  app.get(
    '/api/places',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Places by code, parent, area, level or name',
        querystring: PlaceQuery,
        response: answers(PlaceRows),
      },
    },
    async (request) => ({ rows: placeRows(cityNow(), request.query, actorOf(request).scope.area) }),
  )
  app.get(
    '/api/units',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'Units by code, kind, area, line or name',
        querystring: UnitQuery,
        response: answers(UnitRows),
      },
    },
    async (request) => ({ rows: unitRows(cityNow(), request.query, dateOf(platform.now())) }),
  )
}

type Tagged<Answer> = { readonly tag: string; readonly answer: Answer }

/** A City never changes, so its answer and the tag that stands for it are made once. */
function oncePerCity<Answer>(make: (city: City) => Promise<Answer>): (city: City) => Promise<Tagged<Answer>> {
  const made = new WeakMap<City, Promise<Tagged<Answer>>>()
  return (city) => {
    const known = made.get(city) ?? make(city).then(tagged)
    made.set(city, known)
    known.catch(() => made.delete(city))
    return known
  }
}

function tagged<Answer>(answer: Answer): Tagged<Answer> {
  return { answer, tag: `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27)}"` }
}

/** 304 when the client holds this very answer, else the answer with its tag. */
function sendTagged<Answer>(request: FastifyRequest, reply: FastifyReply, { tag, answer }: Tagged<Answer>) {
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(answer)
}
