import type { FastifyReply, FastifyRequest } from 'fastify'
import { Failed } from '#foundations/outcome/api.ts'
import { Session } from '#foundations/units/api.ts'
import { answers } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { forgetToken } from './find-actor.ts'
import { actorAt, describePost, listPosts } from './posts.ts'
import { setSessionCookie, tokenOf } from './session-token.ts'
import { type Bearer, endSession, openSession } from './sessions.ts'

/** What the session's routes answer; a conflict here is no rule's refusal. */
export const sessionAnswers = { ...answers(Session), 409: Failed }

/** Who is signed in, as the session's routes tell it. */
export async function sessionOf(platform: Platform, bearer: Bearer | undefined): Promise<Session> {
  const { pool, config, now, cityAt } = platform
  const { demo } = config
  if (bearer === undefined) return { signedIn: false, demo, mustChangePassword: false, actor: null, posts: [] }
  const at = now()
  const posts = await listPosts(pool, bearer.post.person, at, demo)
  return {
    signedIn: true,
    demo,
    mustChangePassword: bearer.mustChange,
    ...(config.assistUrl !== undefined && { assist: true as const }),
    actor: actorAt(bearer.post),
    posts: posts.map((post) => describePost(post, cityAt(at))),
  }
}

/** Ends the browser's session, where it has one; what it carried is good for nothing from now on. */
export async function endCarriedSession(platform: Platform, request: FastifyRequest): Promise<void> {
  const carried = tokenOf(request)
  if (carried?.table !== 'sessions') return
  await endSession(platform.pool, carried.token)
  forgetToken(platform, carried)
}

/** Opens a session in place of the browser's former one, hands it its cookie and answers who is signed in. */
export async function beginSession(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  bearer: Bearer,
): Promise<Session> {
  await endCarriedSession(platform, request)
  setSessionCookie(reply, platform, await openSession(platform.pool, bearer.post, platform.now()))
  return sessionOf(platform, bearer)
}
