import type { FastifyReply } from 'fastify'
import { Failed } from '#foundations/outcome/api.ts'
import { Session } from '#foundations/units/api.ts'
import { answers } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { actorAt, describePost, type HeldPost, listPosts } from './posts.ts'
import { setSessionCookie } from './session-token.ts'
import { type Bearer, openSession } from './sessions.ts'

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
    actor: actorAt(bearer.post),
    posts: posts.map((post) => describePost(post, cityAt(at))),
  }
}

/** Opens a session at the post, hands the browser its cookie and answers who is signed in. */
export async function beginSession(
  platform: Platform,
  reply: FastifyReply,
  bearer: { readonly post: HeldPost; readonly mustChange: boolean },
): Promise<Session> {
  setSessionCookie(reply, platform, await openSession(platform.pool, bearer.post, platform.now()))
  return sessionOf(platform, bearer)
}
