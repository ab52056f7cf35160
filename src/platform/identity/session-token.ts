import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'

export const sessionCookie = 'jiesu_session'

/** A new secret of 256 bits, as its holder carries it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export type CarriedToken = { readonly token: string; readonly table: 'sessions' | 'api_tokens' }

/** What a request carries: a program's bearer token or a browser's session cookie; a token goes before a cookie. */
export function tokenOf({ headers, cookies }: FastifyRequest): CarriedToken | undefined {
  const [, bearer] = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? '') ?? []
  if (bearer !== undefined) return { token: bearer, table: 'api_tokens' }
  const cookie = cookies[sessionCookie]
  return cookie === undefined ? undefined : { token: cookie, table: 'sessions' }
}

/** Hands the browser its session; scripts cannot read it and other sites' forms do not carry it. */
export function setSessionCookie(reply: FastifyReply, { config }: Platform, token: string): void {
  reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies })
}

/** Takes the session cookie back. */
export function clearSessionCookie(reply: FastifyReply, { config }: Platform): void {
  reply.clearCookie(sessionCookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies })
}
