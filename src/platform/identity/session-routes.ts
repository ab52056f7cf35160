import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Uuid } from '#foundations/outcome/api.ts'
import { NewPassword } from '#foundations/units/api.ts'
import { actorOf } from '../http/allow.ts'
import type { App } from '../http/app.ts'
import type { Platform } from '../platform.ts'
import { forgetToken, forgetTokens } from './find-actor.ts'
import { beginAttempt } from './login-throttle.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { findPersonById, setPassword } from './people.ts'
import { listPosts } from './posts.ts'
import { sessionAnswers, sessionOf } from './session-answer.ts'
import { tokenOf } from './session-token.ts'
import { type Bearer, endSessionsOf, findBearer, moveSession } from './sessions.ts'

/** Who am I, at which post, and with which password. */
export function sessionRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/session',
    { config: { allow: 'public' }, schema: { summary: 'Who is signed in here', response: sessionAnswers } },
    async (request) => sessionOf(platform, await bearerOf(platform, request)),
  )
  postRoute(app, platform)
  passwordRoute(app, platform)
}

function bearerOf({ pool, now, config }: Platform, request: FastifyRequest): Promise<Bearer | undefined> {
  const carried = tokenOf(request)
  if (carried === undefined) return Promise.resolve(undefined)
  return findBearer(pool, carried, { at: now(), demo: config.demo })
}

const MoveTo = Type.Object({ post: Uuid }, { additionalProperties: false })

function postRoute(app: App, platform: Platform): void {
  app.put(
    '/api/session/post',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Act at another of my posts', body: MoveTo, response: sessionAnswers },
    },
    async (request, reply) => {
      const { person } = actorOf(request)
      const carried = tokenOf(request)
      const posts = await listPosts(platform.pool, person, platform.now(), platform.config.demo)
      const post = posts.find(({ id }) => id === request.body.post.toLowerCase())
      if (post === undefined) return reply.code(404).send({ error: 'no-such-post' })
      if (carried?.table !== 'sessions') return reply.code(409).send({ error: 'token-has-one-post' })
      await moveSession(platform.pool, carried.token, post)
      forgetToken(platform, carried)
      return sessionOf(platform, await bearerOf(platform, request))
    },
  )
}

const Change = Type.Object(
  { password: Type.String({ minLength: 1, maxLength: 200 }), next: NewPassword },
  { additionalProperties: false },
)

/** Guessing the present password at a screen left open is throttled like a login. */
function passwordRoute(app: App, platform: Platform): void {
  app.post(
    '/api/session/password',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Choose another password; my other sessions end', body: Change, response: sessionAnswers },
    },
    async (request, reply) => {
      const { pool, now } = platform
      const actor = actorOf(request)
      const { password, next } = request.body
      const person = await findPersonById(pool, actor.person)
      const attempt = await beginAttempt(pool, { userName: person?.userName ?? '', address: request.ip }, now())
      if (!attempt.allowed)
        return reply.code(429).header('retry-after', attempt.retryAfter).send({ error: 'too-many-attempts' })
      if (!(await isPassword(password, person?.passwordHash))) return reply.code(403).send({ error: 'wrong-password' })
      await attempt.succeeded()
      if (next === password) return reply.code(409).send({ error: 'same-password' })
      const hash = await hashPassword(next)
      await setPassword(pool, { actor, at: now() }, actor.person, { hash, mustChange: false })
      await endSessionsOf(pool, actor.person, tokenOf(request)?.token)
      forgetTokens(platform)
      return sessionOf(platform, await bearerOf(platform, request))
    },
  )
}
