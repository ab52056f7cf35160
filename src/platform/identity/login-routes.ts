import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../http/app.ts'
import type { Platform } from '../platform.ts'
import { beginAttempt } from './login-throttle.ts'
import { isPassword } from './passwords.ts'
import { findPerson } from './people.ts'
import { listPosts } from './posts.ts'
import { beginSession, endCarriedSession, sessionAnswers, sessionOf } from './session-answer.ts'
import { clearSessionCookie } from './session-token.ts'

const Login = Type.Object(
  { userName: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)

const TooMany = Type.Object({
  error: Type.Literal('too-many-attempts'),
  retryAfter: Type.Integer({ description: 'Seconds until another attempt is heard' }),
})

/** Signing in and out. */
export function loginRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/session',
    {
      config: { allow: 'public' },
      schema: { summary: 'Sign in', body: Login, response: { ...sessionAnswers, 429: TooMany } },
    },
    async (request, reply) => {
      const { body, ip } = request
      const userName = body.userName.trim().toLowerCase()
      const attempt = await beginAttempt(platform.pool, { userName, address: ip }, platform.now())
      if (!attempt.allowed) return sendTooMany(reply, attempt.retryAfter)
      const person = await findPerson(platform.pool, userName)
      const isRight = await isPassword(body.password, person?.passwordHash)
      if (person === undefined || !isRight || person.closedAt !== null)
        return reply.code(401).send({ error: 'wrong-name-or-password' })
      await attempt.succeeded()
      const [post] = await listPosts(platform.pool, person.id, platform.now(), platform.config.demo)
      if (post === undefined) return reply.code(403).send({ error: 'no-post' })
      return beginSession(platform, request, reply, { post, mustChange: person.mustChange })
    },
  )
  app.delete(
    '/api/session',
    { config: { allow: 'public' }, schema: { summary: 'Sign out', response: sessionAnswers } },
    async (request, reply) => {
      await endCarriedSession(platform, request)
      clearSessionCookie(reply, platform)
      return sessionOf(platform, undefined)
    },
  )
}

function sendTooMany(reply: FastifyReply, retryAfter: number) {
  return reply.code(429).header('retry-after', retryAfter).send({ error: 'too-many-attempts', retryAfter })
}
