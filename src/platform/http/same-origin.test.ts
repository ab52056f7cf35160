import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sameOrigin } from './same-origin.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = fastify()
  await app.register(cookie)
  app.addHook('onRequest', sameOrigin)
  app.all('/x', async () => ({}))
})
afterAll(() => app.close())

const session = { cookie: 'jiesu_session=x', host: 'hotline.example:8443' }

async function answerTo(headers: Record<string, string>, method: 'GET' | 'POST' | 'DELETE' = 'POST'): Promise<number> {
  return (await app.inject({ method, url: '/x', headers })).statusCode
}

test('what our own pages ask for passes', async () => {
  for (const site of ['same-origin', 'none']) expect(await answerTo({ ...session, 'sec-fetch-site': site })).toBe(200)
  expect(await answerTo({ ...session, origin: 'https://hotline.example:8443' })).toBe(200)
})

test('what another site makes a browser ask for is refused [IDENTITY-01]', async () => {
  for (const site of ['cross-site', 'same-site'])
    for (const method of ['POST', 'DELETE'] as const)
      expect(await answerTo({ ...session, 'sec-fetch-site': site }, method)).toBe(403)
  for (const origin of ['https://evil.example', 'https://hotline.example', 'null', ''])
    expect(await answerTo({ ...session, origin })).toBe(403)
  expect(await answerTo(session)).toBe(403)
  expect(await answerTo({ 'sec-fetch-site': 'cross-site' })).toBe(403)
})

test('reading, and programs without a session, are nobody else’s doing', async () => {
  expect(await answerTo({ ...session, 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200)
  expect(await answerTo({})).toBe(200)
  expect(await answerTo({ ...session, authorization: 'Bearer x' })).toBe(200)
})
