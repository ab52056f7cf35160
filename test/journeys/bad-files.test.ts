import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, letReact, takeIn } from '../cast/story.ts'
import { png, uploadTo } from '../cast/upload.ts'

let api: CastApi
let operator: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.operator)
})
afterAll(() => api.close())

const demand = { ...coldDemand, place: places.yongan }
const upload = async (name = 'photo.png') => (await api.send(uploadTo('/api/files', png, name), cast.operator)).body

test.each(['/api/files', '/api/public/files'])('%s takes what a file is, not what it is called', async (url) => {
  const refused = {
    status: 415,
    body: { error: 'file-type-not-allowed', problem: expect.stringContaining('image/png') },
  }
  for (const content of ['#!/bin/sh\nrm -rf /\n', '<svg onload="alert(1)"/>', 'MZ\u0090\u0000', '%!PS-Adobe', ''])
    expect(await api.send(uploadTo(url, content, 'photo.png'), cast.operator)).toMatchObject(refused)
  const large = Buffer.concat([png, Buffer.alloc(21_000_000)])
  expect(await api.send(uploadTo(url, large, 'photo.png'), cast.operator)).toMatchObject({
    status: 413,
    body: { error: 'file-too-large', problem: expect.stringMatching(/\d bytes/) },
  })
})

test('a name cannot leave its folder, hide its end or carry controls', async () => {
  for (const name of [
    '../../etc/passwd',
    '..\\..\\x.png',
    'a\u202egnp.exe',
    'a\u0007b.png',
    '"; rm -rf',
    '.'.repeat(300),
  ]) {
    const kept = await upload(name)
    expect(kept.name).not.toMatch(/[\\/\p{Cc}\u202a-\u202e"]/u)
    expect(kept.name.length).toBeLessThanOrEqual(120)
  }
})

test('more attachments than the rules take are refused with their rule, and nothing is kept [INTAKE-01]', async () => {
  const file = await upload()
  const attachments = Array.from({ length: 10 }, (_, n) => ({ digest: file.digest, name: `${n}.png` }))
  const refused = await operator('POST', '/api/tickets', { ...demand, attachments })
  expect([refused.status, refused.body]).toEqual([
    409,
    { error: 'refused', reason: 'too-many-attachments', rule: 'INTAKE-01' },
  ])
  const taken = await operator('POST', '/api/tickets', { ...demand, attachments: attachments.slice(1) })
  expect(taken.status).toBe(201)
})

test('evidence that was never uploaded leaves the ticket as it was', async () => {
  const [ticket, street] = [await takeIn(operator), await api.as(cast.jianwai)]
  expect((await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)).status).toBe(201)
  await letReact(api, doors, ticket)
  expect((await street('POST', `/api/tickets/${ticket}/signatures`, {})).status).toBe(201)
  expect((await street('POST', `/api/tickets/${ticket}/contacts`, { by: 'visit', note: '已上门' })).status).toBe(201)
  const result = { result: 'solved', workDone: '已排气', publicAnswer: '室温恢复到二十度。' }
  const evidence = [await upload(), { digest: 'a'.repeat(64), name: 'x.png' }].map(({ digest, name }) => ({
    digest,
    name,
  }))
  const answer = await street('POST', `/api/tickets/${ticket}/results`, { ...result, evidence })
  expect([answer.status, answer.body]).toEqual([
    400,
    { error: 'invalid', fields: [{ path: '/body/evidence/1/digest', problem: 'upload the file first' }] },
  ])
  expect((await street('GET', `/api/tickets/${ticket}`)).body.register.phase).toBe('contacted')
  expect(
    (await street('POST', `/api/tickets/${ticket}/results`, { ...result, evidence: evidence.slice(0, 1) })).status,
  ).toBe(201)
})
