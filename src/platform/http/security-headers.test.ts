import helmet from '@fastify/helmet'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { addSecurityHeaders } from './security-headers.ts'

const options = { contentSecurityPolicy: { directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'self'"] } } }

test('every answer has the headers helmet would give it, errors too', async () => {
  const own = fastify().withTypeProvider<TypeBoxTypeProvider>()
  await addSecurityHeaders(own, options)
  const theirs = fastify()
  await theirs.register(helmet, options)
  for (const app of [own, theirs]) {
    app.get('/', async () => ({ said: 'yes' }))
    app.get('/broken', async () => {
      throw new Error('broken')
    })
  }
  for (const url of ['/', '/broken', '/nowhere']) {
    const { date: _, ...headers } = (await own.inject(url)).headers
    const { date: __, ...wanted } = (await theirs.inject(url)).headers
    expect(headers).toEqual(wanted)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  }
})
