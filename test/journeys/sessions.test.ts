import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser, addUserPost } from '#platform/identity/user-work.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'

const password = 'correct horse battery'
const ownPages = { 'sec-fetch-site': 'same-origin' }
let api: CastApi
let jianwaiTicket: string
let chaowaiTicket: string
beforeAll(async () => {
  api = await castApi(doors)
  jianwaiTicket = await takeInAt(places.jianwai)
  chaowaiTicket = await takeInAt(places.chaowai)
})
afterAll(() => api.close())

async function takeInAt(place: string): Promise<string> {
  const requester = { kind: 'citizen', confidential: false }
  const demand = { channel: 'phone', text: '家里暖气冰凉', address: '', place, requester }
  return (await (await api.as(cast.operator))('POST', '/api/tickets', demand)).body.ticket
}

type Browser = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers?: Record<string, string>,
) => ReturnType<CastApi['send']>

/** Somebody new at a post of the street of Jianwai, signed in with a browser. */
async function signIn(): Promise<{ userName: string; browser: Browser }> {
  const userName = `sun.${randomUUID().slice(0, 8)}`
  const post = { role: 'street-coordinator', unit: units.jianwai } as const
  await addUser(api.platform, { userName, name: '孙建外', password, post })
  const { headers } = await api.send({
    method: 'POST',
    url: '/api/session',
    headers: ownPages,
    payload: { userName, password },
  })
  const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
  const browser: Browser = (method, url, payload, over = ownPages) =>
    api.send({ method, url, headers: { cookie, ...over }, ...(payload === undefined ? {} : { payload }) })
  return { userName, browser }
}

const ticketsIn = (body: { rows: { ticket: string }[] }) => body.rows.map(({ ticket }) => ticket)

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['nowhere', {}],
])(
  'a command sent from %s with the browser’s session is refused, and nothing follows [IDENTITY-01]',
  async (_, from) => {
    const { browser } = await signIn()
    const url = `/api/tickets/${jianwaiTicket}/signatures`
    for (const [method, address] of [
      ['POST', url],
      ['PUT', '/api/session/post'],
      ['DELETE', '/api/session'],
    ] as const) {
      const { status, body } = await browser(method, address, {}, from)
      expect([status, body]).toEqual([403, { error: 'cross-site' }])
    }
    expect((await browser('GET', '/api/session')).body.signedIn).toBe(true)
  },
)

test('another post changes at once what is listed, shown and exported', async () => {
  const { userName, browser } = await signIn()
  await addUserPost(api.platform, userName, { role: 'street-coordinator', unit: units.chaowai })
  const held = (await browser('GET', '/api/session')).body
  expect(ticketsIn((await browser('GET', '/api/tickets')).body)).toEqual([jianwaiTicket])
  const chaowai = held.posts.find(({ unit }: { unit: string }) => unit === units.chaowai)
  expect((await browser('PUT', '/api/session/post', { post: chaowai.id })).status).toBe(200)
  expect(ticketsIn((await browser('GET', '/api/tickets')).body)).toEqual([chaowaiTicket])
  expect((await browser('GET', `/api/tickets/${jianwaiTicket}`)).body).toEqual({ error: 'outside-your-scope' })
  expect((await browser('GET', `/api/tickets/${chaowaiTicket}`)).status).toBe(200)
})

test('an export names who made it and when, and holds no row beyond the scope', async () => {
  const { browser } = await signIn()
  const { person } = (await browser('GET', '/api/session')).body.actor
  const { status, body, headers } = await browser('GET', '/api/tickets?format=csv')
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  const [mark, , ...rows] = String(body).trim().split('\r\n')
  expect(mark).toContain(`导出人 street-coordinator:${person}`)
  expect(mark).toContain('2026-11-23T10:00')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain(places.jianwai)
  expect(
    (await browser('GET', `/api/tickets?format=csv&place=${places.chaowai}`)).body.trim().split('\r\n'),
  ).toHaveLength(2)
})

test('whoever’s account is closed is out with the next request', async () => {
  const { browser } = await signIn()
  const { person } = (await browser('GET', '/api/session')).body.actor
  const administrator = await api.as(cast.administrator)
  expect((await administrator('POST', `/api/people/${person}/closure`)).status).toBe(200)
  for (const url of ['/api/tickets', `/api/tickets/${jianwaiTicket}`, '/api/tickets?format=csv', '/api/live'])
    expect([url, await browser('GET', url)]).toMatchObject([url, { status: 401, body: { error: 'not-signed-in' } }])
})

test('a session is over after its twelve hours, for reading and for commands', async () => {
  const { browser } = await signIn()
  api.pass(12 * 3_600_000)
  const command = await browser('POST', `/api/tickets/${jianwaiTicket}/signatures`, {})
  expect([command.status, (await browser('GET', '/api/tickets')).status]).toEqual([401, 401])
})
