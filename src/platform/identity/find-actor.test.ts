import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { units } from '../../../test/cast/city.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import type { App } from '../http/app.ts'
import { createApp } from '../http/create-app.ts'
import { identityChores } from './chores.ts'
import { findPerson } from './people.ts'
import { type HeldPost, listPosts } from './posts.ts'
import { openSession } from './sessions.ts'
import { addUser, closeUser, issueToken, resetPassword } from './user-work.ts'

let scratch: ScratchPlatform
let app: App

beforeAll(async () => {
  scratch = await scratchPlatform()
  app = await createApp(scratch.platform, [])
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

async function hire(userName: string): Promise<{ readonly post: HeldPost; readonly token: string }> {
  const { platform } = scratch
  const post = { role: 'operator', unit: units.centre } as const
  const { id } = await addUser(platform, { userName, name: userName, password: 'a long password', post })
  const [held] = await listPosts(platform.pool, id, platform.now(), false)
  if (held === undefined) throw new Error('A person who was just added holds a post')
  return { post: held, token: await openSession(platform.pool, held, platform.now()) }
}

async function actorOf(headers: Record<string, string>): Promise<unknown> {
  const answer = await app.inject({ url: '/api/tickets/none/files/none', headers })
  return answer.statusCode === 401 ? null : answer.statusCode
}

test('many requests of one page cost one look at the database', async () => {
  const cookie = `jiesu_session=${(await hire('page.reader')).token}`
  const query = vi.spyOn(scratch.platform.pool, 'query')
  for (let request = 0; request < 20; request += 1) expect(await actorOf({ cookie })).toBe(400)
  expect(query).toHaveBeenCalledTimes(1)
  scratch.pass(2_000)
  await actorOf({ cookie })
  expect(query).toHaveBeenCalledTimes(2)
  query.mockRestore()
})

test('a session ended elsewhere is refused two seconds later at the latest', async () => {
  const { post, token } = await hire('gone.soon')
  const cookie = `jiesu_session=${token}`
  expect(await actorOf({ cookie })).toBe(400)
  await closeUser(scratch.platform, 'gone.soon')
  scratch.pass(2_000)
  expect(await actorOf({ cookie })).toBeNull()
  const openedMeanwhile = await openSession(scratch.platform.pool, post, scratch.platform.now())
  expect(await actorOf({ cookie: `jiesu_session=${openedMeanwhile}` })).toBeNull()
})

test('a program comes with a token, until it is over; neither stands in for the other', async () => {
  const { token: session } = await hire('its.owner')
  const { token } = await issueToken(scratch.platform, 'its.owner', { purpose: 'reports', days: 2 })
  expect(await actorOf({ authorization: `Bearer ${token}` })).toBe(400)
  expect(await actorOf({ cookie: `jiesu_session=${token}` })).toBeNull()
  expect(await actorOf({ authorization: `Bearer ${session}` })).toBeNull()
  scratch.pass(2 * 86_400_000)
  expect(await actorOf({ authorization: `Bearer ${token}` })).toBeNull()
})

test('another password ends every session, and what is over is cleared away', async () => {
  const { platform } = scratch
  const cookie = `jiesu_session=${(await hire('forgetful')).token}`
  const { password } = await resetPassword(platform, 'forgetful')
  expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect(await actorOf({ cookie })).toBeNull()
  expect((await findPerson(platform.pool, 'forgetful'))?.mustChange).toBe(true)
  scratch.pass(86_400_000)
  for (const { run } of identityChores) await run(platform)
  const left = await platform.pool.query('select from identity.sessions union all select from identity.api_tokens')
  expect(left.rowCount).toBe(0)
})

test('bad wishes at the terminal are answered with the remedy', async () => {
  const { platform } = scratch
  const asked = { userName: 'new.one', name: '新人', post: { role: 'operator', unit: 'nowhere' } } as const
  await expect(addUser(platform, asked)).rejects.toThrow('--unit: The city has no such unit')
  const post = { role: 'operator', unit: units.centre } as const
  await expect(addUser(platform, { ...asked, userName: '新人', post })).rejects.toThrow('is no user name')
  await expect(addUser(platform, { ...asked, userName: 'forgetful', post })).rejects.toThrow('is taken')
  await expect(addUser(platform, { ...asked, password: 'short', post })).rejects.toThrow('10 to 200')
  await expect(closeUser(platform, 'nobody')).rejects.toThrow('jiesu user list')
})
