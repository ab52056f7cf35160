import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from '../identity/session-token.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a visitor's browser send: requests that change something, sent with a session but
 * without the browser's word that they come from our own pages. Clients that bring a bearer token are no browsers. [IDENTITY-01]
 */
export async function sameOrigin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (reading.has(request.method) || request.headers.authorization !== undefined) return
  if (comesFromOurPages(request)) return
  return reply.code(403).send({ error: 'cross-site' })
}

/** Browsers on plain http other than localhost send no `Sec-Fetch-Site`; those send `Origin`. */
function comesFromOurPages({ headers, host, cookies }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin !== undefined) return hostOf(headers.origin) === host
  return cookies[sessionCookie] === undefined
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
