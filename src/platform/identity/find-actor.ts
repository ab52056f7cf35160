import type { FastifyRequest } from 'fastify'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Platform } from '../platform.ts'
import { actorAt } from './posts.ts'
import { type CarriedToken, tokenOf } from './session-token.ts'
import { type Bearer, findBearer } from './sessions.ts'

/** Whoever acts must first choose a password of their own; only the session's own routes are open until then. */
export class PasswordMustChange extends Error {
  readonly statusCode = 403
  readonly code = 'PASSWORD_MUST_CHANGE'
}

/** Who makes this request: the bearer of its token or session cookie; null for nobody. Throws PasswordMustChange. */
export async function findActor(platform: Platform, request: FastifyRequest): Promise<Actor | null> {
  const carried = tokenOf(request)
  if (carried === undefined) return null
  const bearer = await rememberedBearer(platform, carried)
  if (bearer === undefined) return null
  const { url, config } = request.routeOptions
  if (bearer.mustChange && config.allow !== 'public' && url?.startsWith('/api/session') !== true)
    throw new PasswordMustChange('Choose a password of your own first: POST /api/session/password')
  return actorAt(bearer.post)
}

type Remembered = { readonly bearer: Bearer; readonly until: number }

/**
 * A page asks many things at once, so a session is remembered for two seconds: long enough that the answers of one page cost
 * one check, short enough that a session ended in another process, or a person closed there, is refused before anyone notices.
 */
const rememberedFor = 2_000
const mostRemembered = 20_000
const memories = new WeakMap<Platform, Map<string, Remembered>>()

async function rememberedBearer(platform: Platform, carried: CarriedToken): Promise<Bearer | undefined> {
  const name = nameOf(carried)
  const known = memoryOf(platform)
  const at = platform.now()
  const found = known.get(name)
  if (found !== undefined && at < found.until) return found.bearer
  known.delete(name)
  const bearer = await findBearer(platform.pool, carried, { at, demo: platform.config.demo })
  if (bearer === undefined) return undefined
  if (known.size >= mostRemembered) known.clear()
  known.set(name, { bearer, until: at + rememberedFor })
  return bearer
}

function memoryOf(platform: Platform): Map<string, Remembered> {
  const known = memories.get(platform) ?? new Map<string, Remembered>()
  memories.set(platform, known)
  return known
}

/** A session's token is nothing where a program's is asked for, and the other way round. */
function nameOf({ token, table }: CarriedToken): string {
  return `${table} ${token}`
}

/** Makes the next request with this token look again: its session ended or moved. */
export function forgetToken(platform: Platform, carried: CarriedToken): void {
  memoryOf(platform).delete(nameOf(carried))
}

/** Makes every next request look again: somebody's posts, password or account changed. */
export function forgetTokens(platform: Platform): void {
  memoryOf(platform).clear()
}
