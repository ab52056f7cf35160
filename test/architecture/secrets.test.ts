import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { type KeptLog, keptLog } from '../cast/kept-log.ts'
import { cast } from '../cast/people.ts'

let kept: KeptLog
let api: CastApi
let administrator: Ask
let operator: Ask
let anybody: Ask
beforeAll(async () => {
  kept = keptLog()
  api = await castApi(doors, async () => ({ log: kept.log }))
  administrator = await api.as(cast.administrator)
  operator = await api.as(cast.operator)
  anybody = await api.as()
})
afterAll(() => api.close())

const logged = () => kept.lines.join('')

test('neither passwords nor session tokens reach the log, right or wrong [IDENTITY-01]', async () => {
  const post = { role: 'operator', unit: cast.operator.unit }
  const added = await administrator('POST', '/api/people', { userName: 'secret.keeper', name: '密守成', post })
  const signIn = (password: string) => anybody('POST', '/api/session', { userName: 'secret.keeper', password })
  await signIn('a wrong pass phrase 4711')
  const session = await signIn(added.body.password)
  const [token = ''] = String(session.headers['set-cookie']).replace('jiesu_session=', '').split(';')
  expect([added.status, session.status, token.length]).toEqual([201, 200, 43])
  for (const secret of [added.body.password, 'a wrong pass phrase 4711', token, '密守成'])
    expect(logged()).not.toContain(secret)
  expect(logged()).toContain('"route":"/api/session"')
})

test('what a requester says and how to reach them does not reach the log, accepted, refused or broken', async () => {
  const said = {
    text: '我家住龙泽苑三号楼冰凉',
    address: '龙泽苑三号楼',
    requester: { kind: 'citizen', confidential: true },
  }
  const demand = { channel: 'phone', ...said, requester: { ...said.requester, name: '密守成', phone: '13800002671' } }
  const statuses = [
    await operator('POST', '/api/tickets', demand),
    await operator('POST', '/api/tickets', { ...demand, channel: 'smoke 13800002671' }),
    await operator('POST', '/api/callers/history', { phone: '13800002671' }),
    await anybody('POST', '/api/public/progress', { number: '20261123-000001', code: '482913' }),
  ].map(({ status }) => status)
  expect(statuses[0]).toBe(201)
  for (const secret of ['13800002671', '龙泽苑', '冰凉', '密守成', '482913']) expect(logged()).not.toContain(secret)
})

test('a secret under its usual name is cut out wherever code might log it', () => {
  const secrets = Object.fromEntries(
    ['password', 'authorization', 'cookie', 'token', 'secret', 'key'].map((name) => [name, `hidden-${name}`]),
  )
  kept.log.info({ ...secrets, headers: secrets, request: { headers: secrets } }, 'a careless line')
  expect(logged()).toContain('a careless line')
  expect(logged()).not.toContain('hidden-')
})
