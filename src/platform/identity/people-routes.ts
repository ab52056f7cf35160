import { Type } from 'typebox'
import { Failed, Page, Uuid } from '#foundations/outcome/api.ts'
import { NewPost, Person, UserName } from '#foundations/units/api.ts'
import type { Role } from '#foundations/units/post.ts'
import { actorOf } from '../http/allow.ts'
import type { App } from '../http/app.ts'
import { answers, failures } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { forgetTokens } from './find-actor.ts'
import { passwordResetRoute } from './password-reset-route.ts'
import { hashPassword, newPassword } from './passwords.ts'
import { addPerson, addPost, closePerson, endPost, isLastAdministrator } from './people.ts'
import { describePerson, listPeople } from './people-list.ts'
import { seatIn } from './posts.ts'

const administrators: readonly Role[] = ['administrator']
const noSuchPerson = { error: 'no-such-person' }
const lastAdministrator = { error: 'last-administrator' }

const Done = Type.Object({ done: Type.Literal(true) })
const done: { done: true } = { done: true }
const changeAnswers = { 200: Done, ...failures, 409: Failed }

const Query = Type.Object({
  search: Type.Optional(Type.String({ minLength: 1 })),
  after: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** Administrators' people: who may sign in, and at which posts. */
export function peopleRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/people',
    {
      config: { allow: administrators },
      schema: { summary: 'People and their posts', querystring: Query, response: answers(Page(Person)) },
    },
    async ({ query: { limit = 50, ...query } }) => {
      const { rows, next } = await listPeople(platform.pool, { ...query, limit })
      const city = platform.cityAt(platform.now())
      return { rows: rows.map((row) => describePerson(row, city)), next }
    },
  )
  newPersonRoute(app, platform)
  newPostRoute(app, platform)
  endOfPostRoute(app, platform)
  closureRoute(app, platform)
  passwordResetRoute(app, platform)
}

const NewPerson = Type.Object(
  { userName: UserName, name: Type.String({ minLength: 1, maxLength: 64 }), post: NewPost },
  { additionalProperties: false },
)
const Added = Type.Object({
  id: Uuid,
  password: Type.String({ description: 'Shown this once; to be changed at the first login' }),
})

function newPersonRoute(app: App, platform: Platform): void {
  app.post(
    '/api/people',
    {
      config: { allow: administrators },
      schema: { summary: 'Add a person', body: NewPerson, response: { 201: Added, ...failures, 409: Failed } },
    },
    async (request, reply) => {
      const at = platform.now()
      const { userName, name, post } = request.body
      const { seat, problems } = seatIn(platform.cityAt(at), post)
      if (problems) return reply.code(400).send({ error: 'invalid', fields: [...problems] })
      const password = newPassword()
      const person = { userName, name, passwordHash: await hashPassword(password), mustChange: true, seat }
      const id = await addPerson(platform.pool, { actor: actorOf(request), at }, person)
      if (id === undefined) return reply.code(409).send({ error: 'user-name-taken' })
      return reply.code(201).send({ id, password })
    },
  )
}

const PersonParams = Type.Object({ id: Uuid })
const PostParams = Type.Object({ id: Uuid, post: Uuid })

function newPostRoute(app: App, platform: Platform): void {
  app.post(
    '/api/people/:id/posts',
    {
      config: { allow: administrators },
      schema: { summary: 'Give a person a post', params: PersonParams, body: NewPost, response: changeAnswers },
    },
    async (request, reply) => {
      const at = platform.now()
      const { seat, problems } = seatIn(platform.cityAt(at), request.body)
      if (problems) return reply.code(400).send({ error: 'invalid', fields: [...problems] })
      const added = await addPost(platform.pool, { actor: actorOf(request), at }, request.params.id, seat)
      return added ? done : reply.code(404).send(noSuchPerson)
    },
  )
}

function endOfPostRoute(app: App, platform: Platform): void {
  app.post(
    '/api/people/:id/posts/:post/closure',
    {
      config: { allow: administrators },
      schema: { summary: 'End a post', params: PostParams, response: changeAnswers },
    },
    async (request, reply) => {
      const at = platform.now()
      const { id, post } = request.params
      if (await isLastAdministrator(platform.pool, at, post)) return reply.code(409).send(lastAdministrator)
      const ended = await endPost(platform.pool, { actor: actorOf(request), at }, id, post)
      forgetTokens(platform)
      return ended ? done : reply.code(404).send({ error: 'no-such-post' })
    },
  )
}

function closureRoute(app: App, platform: Platform): void {
  app.post(
    '/api/people/:id/closure',
    {
      config: { allow: administrators },
      schema: { summary: "Close a person's account", params: PersonParams, response: changeAnswers },
    },
    async (request, reply) => {
      const at = platform.now()
      const { id } = request.params
      if (await isLastAdministrator(platform.pool, at, id)) return reply.code(409).send(lastAdministrator)
      const closed = await closePerson(platform.pool, { actor: actorOf(request), at }, id)
      forgetTokens(platform)
      return closed ? done : reply.code(404).send(noSuchPerson)
    },
  )
}
