import { afterAll, beforeAll, expect, test } from 'vitest'
import { units } from '../../../test/cast/city.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { addUser, issueToken } from '../identity/user-work.ts'
import type { App } from './app.ts'
import { createApp } from './create-app.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let scratch: ScratchPlatform
let app: App
let url: string
let authorization: string

beforeAll(async () => {
  scratch = await scratchPlatform({ fileLimit: 100_000, bodyLimit: 10_000 })
  app = await createApp(scratch.platform, [])
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  const post = { role: 'operator', unit: units.centre } as const
  await addUser(scratch.platform, { userName: 'li.zuoxi', name: '李坐席', password: 'a long password', post })
  const { token } = await issueToken(scratch.platform, 'li.zuoxi', { purpose: 'test', days: 1 })
  authorization = `Bearer ${token}`
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

async function upload(
  content: Buffer,
  name: string,
  path = '/api/files',
  headers: Record<string, string> = { authorization },
) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(content)], name, { type: 'image/png' }))
  const answer = await fetch(url + path, { method: 'POST', headers, body: form })
  return { status: answer.status, body: await answer.json() }
}

test('a file goes in and comes out the same, to be saved, never shown', async () => {
  const { status, body } = await upload(png, '..\\楼道 照片(1).png')
  expect(status).toBe(201)
  expect(body).toMatchObject({ name: '楼道 照片(1).png', mediaType: 'image/png', bytes: png.length })
  const answer = await fetch(`${url}/api/files/${body.digest}?name=${encodeURIComponent(body.name)}`, {
    headers: { authorization },
  })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('楼道 照片')}%281%29.png`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
})

test('a file may be larger than other bodies, up to its own limit', async () => {
  expect((await upload(Buffer.concat([png, Buffer.alloc(50_000)]), 'a.png')).status).toBe(201)
  const large = await upload(Buffer.concat([png, Buffer.alloc(30_000_000)]), 'a.png')
  expect(large).toMatchObject({
    status: 413,
    body: { error: 'file-too-large', problem: expect.stringContaining('100000') },
  })
})

test('the content decides what a file is, not its name', async () => {
  const page = await upload(Buffer.from('<script>alert(1)</script>'), 'photo.png')
  expect(page).toMatchObject({ status: 415, body: { error: 'file-type-not-allowed' } })
  const empty = await fetch(`${url}/api/files`, { method: 'POST', headers: { authorization }, body: new FormData() })
  expect(empty.status).toBe(400)
  const noForm = await fetch(`${url}/api/files`, { method: 'POST', headers: { authorization }, body: 'hello' })
  expect(noForm.status).toBeGreaterThanOrEqual(400)
  expect(noForm.status).toBeLessThan(500)
})

test('nobody reads a file without a session, nor one that is not there', async () => {
  const { body } = await upload(png, 'a.png')
  expect((await fetch(`${url}/api/files/${body.digest}`)).status).toBe(401)
  expect((await fetch(`${url}/api/files/${'0'.repeat(64)}`, { headers: { authorization } })).status).toBe(404)
  expect((await fetch(`${url}/api/files/..%2f..%2fkey`, { headers: { authorization } })).status).toBe(400)
})

test('the public form sends files too, but not without end', async () => {
  const statuses: number[] = []
  for (let sent = 0; sent < 25; sent += 1) statuses.push((await upload(png, 'a.png', '/api/public/files', {})).status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(20)
  expect(statuses.at(-1)).toBe(429)
  expect((await upload(png, 'a.png', '/api/files', {})).status).toBe(401)
})
