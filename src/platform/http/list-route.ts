import type { FastifyReply } from 'fastify'
import { type TObject, type TSchema, Type } from 'typebox'
import type { Actor } from '#foundations/journal/envelope.ts'
import { Page } from '#foundations/outcome/api.ts'
import type { Platform } from '../platform.ts'
import { type ListShape, queryPage } from '../postgres/key-page.ts'
import { type Allow, actorOf } from './allow.ts'
import type { App } from './app.ts'
import { type Headings, sendExport } from './export-rows.ts'
import { answers } from './route-answers.ts'

export type ListRoute<Row extends TObject> = {
  readonly url: `/api/${string}`
  readonly summary: string
  readonly allow: Exclude<Allow, 'public'>
  readonly row: Row
  readonly list: ListShape
  /** Conditions every reader of this list is bound by, beside row scope. */
  readonly always?: (actor: Actor) => Readonly<Record<string, string | readonly string[]>>
  /** Column headings of exports, in column order. */
  readonly headings: Headings
}

/** A desk's list: filtered, sorted, paged by key, kept to the actor's row scope, and exported as csv or xlsx. */
export function listRoute<Row extends TObject>(app: App, platform: Platform, route: ListRoute<Row>): void {
  app.get(
    route.url,
    {
      config: { allow: route.allow },
      schema: { summary: route.summary, querystring: querySchema(route.list), response: answers(Page(route.row)) },
    },
    async (request, reply: FastifyReply) => {
      const actor = actorOf(request)
      const query = request.query as Record<string, string | number | undefined>
      const page = (over: object) =>
        queryPage(platform.pool, route.list, {
          actor,
          now: platform.now(),
          always: route.always?.(actor) ?? {},
          query: { ...query, ...over },
        })
      if (query.format !== undefined) return sendExport(reply, { route, actor, now: platform.now(), query, page })
      return reply.send(await page({}))
    },
  )
}

/** The query a list understands: paging, one sort of those it has an index for, and its filters. */
function querySchema({ filters, sorts, conditions = {} }: ListShape): TSchema {
  const directions = sorts.flatMap((column) => [`${column}:asc`, `${column}:desc`])
  return Type.Object(
    {
      sort: Type.Optional(Type.Union(directions.map((direction) => Type.Literal(direction)))),
      after: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('xlsx')])),
      language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
      ...Object.fromEntries(Object.keys(conditions).map((name) => [name, Type.Optional(Type.Literal('true'))])),
      ...Object.fromEntries(Object.keys(filters).flatMap((name) => filterFields(name, filters[name]))),
    },
    { additionalProperties: false },
  )
}

const Value = Type.String({ minLength: 1 })
/** Ranges are spans of time; a date begins at its midnight in the city. */
const Bound = Type.Union([Type.String({ format: 'date-time' }), Type.String({ format: 'date' })])

function filterFields(name: string, kind: string | undefined) {
  const fields = kind === 'range' ? { [`${name}From`]: Bound, [`${name}To`]: Bound } : { [name]: Value }
  return Object.entries(fields).map(([field, schema]) => [field, Type.Optional(schema)])
}
