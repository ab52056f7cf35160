import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import fastify from 'fastify'
import type { App } from './app.ts'

/** Headers that every answer has of itself. */
const ofAnyAnswer: ReadonlySet<string> = new Set(['connection', 'content-length', 'content-type', 'date'])

/** Puts helmet's headers on every answer. They are the same for all, so helmet is asked for them once and not by each request. */
export async function addSecurityHeaders(app: App, options: FastifyHelmetOptions): Promise<void> {
  const headers = await headersOf(options)
  app.addHook('onRequest', (_, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value)
    done()
  })
}

async function headersOf(options: FastifyHelmetOptions): Promise<readonly (readonly [string, string])[]> {
  const asked = fastify()
  await asked.register(helmet, options)
  asked.get('/', async () => '')
  const { headers } = await asked.inject('/')
  await asked.close()
  return Object.entries(headers).flatMap(([name, value]) =>
    ofAnyAnswer.has(name) || value === undefined ? [] : [[name, String(value)] as const],
  )
}
