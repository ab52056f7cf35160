import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import { faultsOf } from '#platform/seal/receipt.ts'
import { sealJournal } from '#platform/seal/seal-journal.ts'
import { places } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { register } from './register.ts'
import { door } from './stage.ts'

let api: CastApi
let operator: Ask
let anybody: Ask
beforeAll(async () => {
  api = await castApi([door])
  operator = await api.as(cast.operator)
  anybody = await api.as()
})
afterAll(() => api.close())

const demand = {
  channel: 'phone',
  text: '家里暖气一直不热，请回电13800132671',
  address: '永安里东里3号楼',
  place: places.yongan,
  requester: { kind: 'citizen', confidential: false, name: '王小明', phone: '138 0013 2671' },
}

test('an operator receives a demand; its file shows where it stands, the requester masked', async () => {
  const made = await operator('POST', '/api/tickets', demand)
  expect(made).toMatchObject({ status: 201, body: { facts: ['TicketReceived'], position: 1, repeated: false } })
  expect(made.body.number).toMatch(/^261123-\d{6}$/)
  const file = await operator('GET', `/api/tickets/${made.body.ticket}`)
  expect(file.body.register).toMatchObject({
    number: made.body.number,
    title: '家里暖气一直不热',
    text: '家里暖气一直不热，请回电〔电话〕',
    phase: 'received',
    place: places.yongan,
    requester: { name: '王**', phone: '138****2671', confidential: false },
    clocks: [],
  })
  expect(JSON.stringify(file.body)).not.toContain('13800132671')
})

test('the journal and every view know no phone', async () => {
  const { rows } = await api.platform.pool.query<{ said: string }>(
    `select body::text as said from journal.facts union all select r::text from intake.register r`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { said } of rows) expect(said).not.toMatch(/13800132671|王小明/)
})

test('the same key twice is one ticket', async () => {
  const key = randomUUID()
  const [first, again] = [
    await operator('POST', '/api/tickets', demand, key),
    await operator('POST', '/api/tickets', demand, key),
  ]
  expect(first.body.ticket).toBe(key)
  expect(again).toMatchObject({ status: 201, body: { ...first.body, repeated: true } })
})

test.each([
  ['time-in-future', { saidAt: '2026-11-23T10:00:00.001+08:00' }],
  ['text-missing', { text: ' ' }],
  ['text-too-long', { text: '长'.repeat(20_001) }],
  ['place-unknown', { place: '110106001' }],
])('%s is refused with its rule [INTAKE-01]', async (reason, over) => {
  const answer = await operator('POST', '/api/tickets', { ...demand, ...over })
  expect(answer).toMatchObject({ status: 409, body: { error: 'refused', reason, rule: 'INTAKE-01' } })
})

test.each([
  [{ place: '123' }, '/body/place'],
  [{ channel: 'pigeon' }, '/body/channel'],
  [{ attachments: [{ digest: 'a'.repeat(64), name: 'x.jpg' }] }, '/body/attachments/0/digest'],
])('%j is invalid, and the field is named', async (over, path) => {
  const answer = await operator('POST', '/api/tickets', { ...demand, ...over })
  expect(answer.status).toBe(400)
  expect(answer.body.fields.map((field: { path: string }) => field.path)).toContain(path)
})

test('a text of 5 MB is turned away before it is read', async () => {
  expect(await operator('POST', '/api/tickets', { ...demand, text: '长'.repeat(1_800_000) })).toMatchObject({
    status: 413,
  })
})

test('a consultation is answered at once and closed; a second answer is refused', async () => {
  const { body } = await operator('POST', '/api/tickets', { ...demand, askedKind: 'consultation' })
  const answer = { answer: '请持身份证到街道办理' }
  expect((await operator('POST', `/api/tickets/${body.ticket}/answers`, answer)).status).toBe(201)
  expect(await operator('POST', `/api/tickets/${body.ticket}/answers`, answer)).toMatchObject({
    status: 409,
    body: { reason: 'ticket-closed', rule: 'INTAKE-02' },
  })
  const list = await operator('GET', `/api/tickets?number=${body.number}&phase=answered`)
  expect(list.body.rows).toMatchObject([{ ticket: body.ticket, phase: 'answered', closed: expect.any(String) }])
})

test('lists and files are kept to the row scope', async () => {
  const { body } = await operator('POST', '/api/tickets', demand)
  const [jianwai, chaowai] = [await api.as(cast.jianwai), await api.as(cast.chaowai)]
  expect((await jianwai('GET', `/api/tickets/${body.ticket}`)).status).toBe(200)
  expect(await chaowai('GET', `/api/tickets/${body.ticket}`)).toMatchObject({
    status: 403,
    body: { error: 'outside-your-scope' },
  })
  expect((await chaowai('GET', '/api/tickets')).body.rows).toEqual([])
  expect((await jianwai('GET', '/api/tickets')).body.rows.length).toBeGreaterThan(0)
  expect((await operator('GET', `/api/tickets/${randomUUID()}`)).status).toBe(404)
  expect((await jianwai('POST', '/api/tickets', demand)).status).toBe(403)
  expect((await anybody('GET', '/api/tickets')).status).toBe(401)
})

test('a name and phone are revealed for a reason, and who looked is written down for good [INTAKE-05]', async () => {
  const { body } = await operator('POST', '/api/tickets', demand)
  const jianwai = await api.as(cast.jianwai)
  const url = `/api/tickets/${body.ticket}/requester-reveals` as const
  expect(await jianwai('POST', url, { reason: ' ' })).toMatchObject({ status: 409, body: { reason: 'reason-missing' } })
  expect(await jianwai('POST', url, { reason: '上门前联系' })).toMatchObject({
    status: 201,
    body: {
      name: '王小明',
      phone: '138 0013 2671',
      numbers: ['13800132671'],
      expiresAt: '2026-11-23T10:10:00.000+08:00',
    },
  })
  const { rows } = await api.platform.pool.query('select reason, actor from personal.reveals where ticket = $1', [
    body.ticket,
  ])
  expect(rows).toMatchObject([{ reason: '上门前联系', actor: { name: cast.jianwai.name } }])
  for (const spoil of ['update personal.reveals set reason = $1', 'delete from personal.reveals where reason = $1'])
    await expect(api.platform.pool.query(spoil, ['x'])).rejects.toThrow('permission denied')
  expect((await (await api.as(cast.auditor))('POST', url, { reason: '看看' })).status).toBe(403)
})

test('a confidential requester is not revealed to the unit', async () => {
  const { body } = await operator('POST', '/api/tickets', {
    ...demand,
    requester: { ...demand.requester, confidential: true },
  })
  const url = `/api/tickets/${body.ticket}/requester-reveals` as const
  const jianwai = await api.as(cast.jianwai)
  expect(await jianwai('POST', url, { reason: '联系' })).toMatchObject({
    status: 409,
    body: { reason: 'confidential' },
  })
  expect((await operator('POST', url, { reason: '核实' })).status).toBe(201)
})

test('a caller’s earlier tickets are found by phone, however it is written', async () => {
  const requester = { ...demand.requester, phone: '13911112222' }
  const { body } = await operator('POST', '/api/tickets', { ...demand, requester })
  const history = await operator('POST', '/api/callers/history', { phone: '+86 139-1111-2222' })
  expect(history).toMatchObject({
    status: 200,
    body: { name: '王**', rows: [{ ticket: body.ticket, number: body.number }] },
  })
  expect((await operator('POST', '/api/callers/history', { phone: '13900000000' })).body).toEqual({
    name: null,
    rows: [],
  })
})

test('the public hands a demand in and asks for its progress by number and code', async () => {
  const { channel: _, ...form } = demand
  const key = randomUUID()
  const receipt = await anybody('POST', '/api/public/demands', form, key)
  expect(receipt).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^\d{8}$/) } })
  const progress = await anybody('POST', '/api/public/progress', receipt.body)
  expect(progress).toMatchObject({
    status: 200,
    body: { number: receipt.body.number, phase: 'received', answer: null },
  })
  expect(JSON.stringify(progress.body)).not.toMatch(/王|138/)
  const wrong = { ...receipt.body, code: '00000000' }
  expect(await anybody('POST', '/api/public/progress', wrong)).toMatchObject({ status: 404 })

  const resent = await anybody('POST', '/api/public/demands', form, key)
  expect(resent.body.number).toBe(receipt.body.number)
  expect((await anybody('POST', '/api/public/progress', resent.body)).status).toBe(200)
})

test('whoever has number and code takes a receipt home, once the journal is sealed; it tells nothing of the matter', async () => {
  const { channel: _, ...form } = demand
  const { body: mine } = await anybody('POST', '/api/public/demands', form, randomUUID())
  const early = await anybody('POST', '/api/public/receipts', mine)
  expect([early.status, early.body]).toEqual([404, { error: 'not-sealed-yet' }])
  await sealJournal(api.platform)
  const { status, body } = await anybody('POST', '/api/public/receipts', mine)
  expect([status, body.proofs.length, faultsOf(body)]).toEqual([200, 1, []])
  expect(JSON.stringify(body)).not.toContain(demand.text.slice(0, 4))
  const wrong = await anybody('POST', '/api/public/receipts', { ...mine, code: '00000000' })
  expect([wrong.status, wrong.body]).toEqual([404, { error: 'no-such-number-and-code' }])
})

test('the register rebuilt from the journal equals the live one', async () => {
  const read = async () => (await api.platform.pool.query('select * from intake.register order by ticket')).rows
  const owner = openPool(api.ownerUrl, { size: 2, role: 'owner' })
  const live = await read()
  await rebuildView(owner, await readColumns(owner), register)
  await owner.end()
  expect(live.length).toBeGreaterThan(5)
  expect(await read()).toEqual(live)
})
