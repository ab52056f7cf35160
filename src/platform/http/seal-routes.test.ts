import { afterAll, beforeAll, expect, test } from 'vitest'
import { isContinued } from '#foundations/journal/merkle-tree.ts'
import { monday, units } from '../../../test/cast/city.ts'
import { record } from '../../../test/cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { addUser, issueToken } from '../identity/user-work.ts'
import { nodeHash } from '../seal/merkle-hash.ts'
import { faultsOf } from '../seal/receipt.ts'
import { sealJournal } from '../seal/seal-journal.ts'
import type { App } from './app.ts'
import { createApp } from './create-app.ts'

let scratch: ScratchPlatform
let app: App

beforeAll(async () => {
  scratch = await scratchPlatform()
  app = await createApp(scratch.platform, [])
  for (const numbers of [[1, 2, 3, 4, 5], [6, 7], [8]]) {
    for (const number of numbers) await say(number)
    await sealJournal(scratch.platform)
  }
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const say = (number: number) => record(scratch.platform, [{ type: 'Said', at: monday }], ticketNumber(number))

async function get(url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url, headers })
  return { status: answer.statusCode, body: answer.json() }
}

async function tokenOf(userName: string, role: 'operator' | 'street-coordinator', unit: (typeof units)['centre']) {
  await addUser(scratch.platform, { userName, name: userName, password: 'a long password', post: { role, unit } })
  const { token } = await issueToken(scratch.platform, userName, { purpose: 'test', days: 1 })
  return { authorization: `Bearer ${token}` }
}

test('anybody reads the heads, newest first, and from any of them on', async () => {
  const { status, body } = await get('/api/public/seals')
  expect([status, body.rows.map(({ size }: { size: number }) => size), body.next]).toEqual([200, [8, 7, 5], null])
  const older = await get('/api/public/seals?below=7')
  expect(older.body.rows).toEqual(body.rows.slice(2))
  expect((await get('/api/public/seals?below=0')).status).toBe(400)
})

test('anybody is proved that the journal only grew between two heads', async () => {
  const { status, body } = await get('/api/public/seals/continuations?older=5&newer=8')
  expect([status, isContinued(body.older, body.newer, body.path, nodeHash)]).toEqual([200, true])
  expect((await get('/api/public/seals/continuations?older=6&newer=8')).status).toBe(404)
  const turned = await get('/api/public/seals/continuations?older=8&newer=5')
  expect([turned.status, turned.body.fields[0].path]).toEqual([400, '/querystring/older'])
})

test('whoever may see a ticket gets its receipt, nobody else', async () => {
  const url = `/api/tickets/${ticketNumber(6)}/receipt`
  const operator = await tokenOf('li.zuoxi', 'operator', units.centre)
  const { status, body } = await get(url, operator)
  expect([status, faultsOf(body), body.proofs]).toEqual([200, [], [expect.objectContaining({ position: 1, leaf: 5 })]])
  await say(9)
  expect((await get(`/api/tickets/${ticketNumber(9)}/receipt`, operator)).status).toBe(404)
  expect((await get(url, await tokenOf('wang.jiedao', 'street-coordinator', units.jianwai))).status).toBe(403)
  expect((await get(url)).status).toBe(401)
})
