import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { units } from '../../../test/cast/city.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import type { App } from '../http/app.ts'
import { createApp } from '../http/create-app.ts'
import { demandAdministrator } from './first-administrator.ts'
import { addUser } from './user-work.ts'

const password = 'correct horse battery'
const ownPages = { 'sec-fetch-site': 'same-origin' }
let scratch: ScratchPlatform
let app: App

beforeAll(async () => {
  scratch = await scratchPlatform()
  app = await createApp(scratch.platform, [])
  await expect(demandAdministrator(scratch.platform)).rejects.toThrow('jiesu user add')
  await add('wei.guanli', '卫管理', 'administrator')
  await add('li.zuoxi', '李坐席', 'operator')
  await demandAdministrator(scratch.platform)
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

function add(userName: string, name: string, role: 'administrator' | 'operator') {
  return addUser(scratch.platform, { userName, name, password, post: { role, unit: units.centre } })
}

type Ask = Pick<InjectOptions, 'payload' | 'remoteAddress'> & { readonly cookie?: string }

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { cookie, ...rest }: Ask = {}) {
  const headers = { ...ownPages, ...(cookie === undefined ? {} : { cookie }) }
  const answer = await app.inject({ method, url, headers, ...rest })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}

async function signIn(userName: string, word = password) {
  const answer = await ask('POST', '/api/session', { payload: { userName, password: word } })
  return { ...answer, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

test('a session opens with name and password, tells who one is, and ends', async () => {
  const { status, body, headers, cookie } = await signIn(' Li.Zuoxi ')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    signedIn: true,
    demo: false,
    actor: { name: '李坐席', role: 'operator', unit: 'centre' },
  })
  expect(headers['set-cookie']).toMatch(/^jiesu_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect((await ask('GET', '/api/session', { cookie })).body).toEqual(body)
  expect((await ask('GET', '/api/session')).body).toMatchObject({ signedIn: false, actor: null, posts: [] })
  expect((await ask('DELETE', '/api/session', { cookie })).body.signedIn).toBe(false)
  expect((await ask('GET', '/api/session', { cookie })).body.signedIn).toBe(false)
  expect((await ask('PUT', '/api/session/post', { cookie, payload: { post: body.actor.post } })).status).toBe(401)
})

test('signing in again ends the session the browser had', async () => {
  const { cookie } = await signIn('li.zuoxi')
  await ask('POST', '/api/session', { cookie, payload: { userName: 'li.zuoxi', password } })
  expect((await ask('GET', '/api/session', { cookie })).body.signedIn).toBe(false)
})

test('a session is over after twelve hours', async () => {
  const { cookie } = await signIn('li.zuoxi')
  scratch.pass(12 * 3_600_000 - 1)
  expect((await ask('GET', '/api/session', { cookie })).body.signedIn).toBe(true)
  scratch.pass(1)
  expect((await ask('GET', '/api/session', { cookie })).body.signedIn).toBe(false)
})

test('a wrong password and an unknown name are answered alike', async () => {
  const [wrong, unknown] = [await signIn('li.zuoxi', 'wrong'), await signIn('nobody.here', 'wrong')]
  expect(wrong.status).toBe(401)
  expect(unknown.status).toBe(401)
  expect(unknown.body).toEqual(wrong.body)
  expect(wrong.headers['set-cookie']).toBeUndefined()
})

test('guessing waits ever longer, also when all guesses come at once, and a success forgives', async () => {
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn('wei.guanli', 'guess')))
  expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6)
  const refused = await signIn('wei.guanli')
  expect(refused).toMatchObject({ status: 429, body: { error: 'too-many-attempts' } })
  expect(refused.headers['retry-after']).toBe(String(refused.body.retryAfter))
  scratch.pass(refused.body.retryAfter * 1_000)
  expect((await signIn('wei.guanli')).status).toBe(200)
  expect((await signIn('wei.guanli', 'guess')).status).toBe(401)
  expect((await signIn('wei.guanli')).status).toBe(200)
})

test('an administrator adds a person, who must choose a password, and is then given and denied posts', async () => {
  const { cookie: admin } = await signIn('wei.guanli')
  const payload = { userName: 'sun.jianwai', name: '孙建外', post: { role: 'street-coordinator', unit: units.jianwai } }
  const added = await ask('POST', '/api/people', { cookie: admin, payload })
  expect(added.status).toBe(201)
  expect((await ask('POST', '/api/people', { cookie: admin, payload })).body).toEqual({ error: 'user-name-taken' })

  const { cookie, body } = await signIn('sun.jianwai', added.body.password)
  expect(body).toMatchObject({ mustChangePassword: true, actor: { scope: { area: '110105001' } } })
  expect((await ask('GET', '/api/live', { cookie })).body).toMatchObject({
    error: 'password-must-change',
    problem: expect.stringContaining('POST /api/session/password'),
  })
  const next = 'a word of my own'
  const change = (word: string, after: string) =>
    ask('POST', '/api/session/password', { cookie, payload: { password: word, next: after } })
  expect((await change('wrong', next)).body).toEqual({ error: 'wrong-password' })
  expect((await change(added.body.password, 'short')).status).toBe(400)
  expect((await change(added.body.password, next)).body).toMatchObject({ signedIn: true, mustChangePassword: false })

  const people = `/api/people/${added.body.id}`
  const post = { role: 'leader', unit: units.districtCentre }
  scratch.pass(1_000)
  expect((await ask('POST', `${people}/posts`, { cookie: admin, payload: post })).body).toEqual({ done: true })
  const nowhere = { role: 'leader', unit: 'street-999999999', area: '99' }
  expect((await ask('POST', `${people}/posts`, { cookie: admin, payload: nowhere })).body.fields).toHaveLength(2)
  const [first, second] = (await ask('GET', '/api/session', { cookie })).body.posts
  expect(second).toMatchObject({ role: 'leader', unitName: '朝阳区城市运行中心', areaName: '朝阳区' })
  const moved = await ask('PUT', '/api/session/post', { cookie, payload: { post: second.id } })
  expect(moved.body.actor).toMatchObject({ role: 'leader', post: second.id })
  expect((await ask('PUT', '/api/session/post', { cookie, payload: { post: added.body.id } })).status).toBe(404)

  expect((await ask('POST', `${people}/posts/${second.id}/closure`, { cookie: admin })).body).toEqual({ done: true })
  expect((await ask('GET', '/api/session', { cookie })).body.signedIn).toBe(false)
  expect((await ask('POST', `${people}/closure`, { cookie: admin })).body).toEqual({ done: true })
  expect((await ask('POST', `${people}/closure`, { cookie: admin })).status).toBe(404)
  expect((await signIn('sun.jianwai', next)).body).toEqual({ error: 'wrong-name-or-password' })
  expect(first.role).toBe('street-coordinator')
})

test('the last administrator stays', async () => {
  const { cookie, body } = await signIn('wei.guanli')
  const { person, post } = body.actor
  for (const path of [`/api/people/${person}/closure`, `/api/people/${person}/posts/${post}/closure`])
    expect(await ask('POST', path, { cookie })).toMatchObject({ status: 409, body: { error: 'last-administrator' } })
})

test('people are listed page by page, never with their passwords, and to administrators only', async () => {
  const { cookie } = await signIn('wei.guanli')
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await ask('GET', `/api/people?limit=1&after=${after}`, { cookie })
    expect(JSON.stringify(body)).not.toContain('argon2')
    seen.push(...body.rows.map(({ userName }: { userName: string }) => userName))
    after = body.next
  }
  expect(seen).toEqual(['li.zuoxi', 'sun.jianwai', 'wei.guanli'])
  expect((await ask('GET', `/api/people?search=${encodeURIComponent('坐席')}`, { cookie })).body.rows).toHaveLength(1)
  const operator = await signIn('li.zuoxi')
  expect((await ask('GET', '/api/people', { cookie: operator.cookie })).status).toBe(403)
  expect((await ask('GET', '/api/people')).status).toBe(401)
})

test('every change of people is noted: who, whom, what', async () => {
  const { rows } = await scratch.platform.pool.query(
    'select actor->>$1 as by, what from identity.changes order by position',
    ['name'],
  )
  expect(rows.map(({ by }) => by)).toEqual([
    'jiesu user',
    'jiesu user',
    '卫管理',
    '孙建外',
    '卫管理',
    '卫管理',
    '卫管理',
  ])
  await expect(scratch.platform.pool.query('delete from identity.changes')).rejects.toThrow('permission denied')
})

test('a real install has no way to become somebody else', async () => {
  expect((await ask('GET', '/api/demo/people')).status).toBe(404)
  expect((await ask('POST', '/api/demo/switch', { payload: { post: crypto.randomUUID() } })).status).toBe(404)
})
