import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { Role } from '#foundations/units/post.ts'

/** Who may use a route: anybody, anybody signed in, or people at posts with one of these roles. */
export type Allow = 'public' | 'signed-in' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Allow
  }
  interface FastifyRequest {
    actor: Actor | null
  }
}

/** Refuses what the route does not allow to this actor: 401 without a session, 403 at the wrong post. [IDENTITY-01] */
export async function enforceAllow(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { allow } = request.routeOptions.config
  if (allow === 'public') return
  if (request.actor === null) return reply.code(401).send({ error: 'not-signed-in' })
  if (allow === 'signed-in') return
  const { role } = request.actor
  if (!allow?.some((allowed) => allowed === role)) return reply.code(403).send({ error: 'not-allowed-at-this-post' })
}

/** The signed-in actor of a request. Throws on a public route: name a role list there instead. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Error('A public route asked for its actor; give the route a list of roles')
  return request.actor
}

/** How logs name an actor: the account and post, never the person's name. */
export function logName(request: FastifyRequest): string {
  if (request.actor === null) return 'nobody'
  const { person, role } = refOf(request.actor)
  return `${role}:${person}`
}
