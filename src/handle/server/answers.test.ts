import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { door as intake } from '#intake/server/stage.ts'
import { units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../../../test/cast/story.ts'
import { answers } from './answers.ts'
import { door } from './stage.ts'

const doors = [intake, classify, dispatch, door]
let api: CastApi
let operator: Ask
let street: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
})
afterAll(() => api.close())

/** A ticket whose requester the street has called. */
async function called(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  await street('POST', `/api/tickets/${ticket}/contacts`, { by: 'phone', note: '已致电' })
  return ticket
}

const give = (ticket: string, publicAnswer: string, accepts: readonly string[] = []) =>
  street('POST', `/api/tickets/${ticket}/results`, { result: 'solved', workDone: '更换阀门', publicAnswer, accepts })

test('an answer that says nothing stays back, one that leaks a mobile number goes out knowingly [HANDLE-14]', async () => {
  const ticket = await called()
  expect(await give(ticket, '您好，感谢您的来电。', ['nothing-said'])).toMatchObject({
    status: 409,
    body: { reason: 'answer-nothing-said', rule: 'HANDLE-14' },
  })
  const reachable = '您家暖气已恢复，找网格员13812345678。'
  expect(await give(ticket, reachable)).toMatchObject({ status: 409, body: { reason: 'answer-leaks-mobile' } })
  expect((await give(ticket, reachable, ['leaks-mobile'])).status).toBe(201)
  expect((await factsOf(api, ticket)).at(-1)).toMatchObject({ findings: ['leaks-mobile'] })
})

test('an answer the unit gave before is known as a template, to the unit alone', async () => {
  const answer = '经现场核查，楼道阀门已更换，您家暖气已恢复。'
  const [one, other] = [await called(), await called()]
  api.pass(1_000)
  expect((await give(one, answer)).status).toBe(201)
  expect((await street('GET', '/api/inbox/latest-answers')).body.rows[0]).toBe(answer)
  const housing = await api.as(cast.housing)
  expect((await housing('GET', '/api/inbox/latest-answers')).body.rows).toEqual([])
  expect((await give(other, answer)).status).toBe(201)
  expect((await factsOf(api, other)).at(-1)).toMatchObject({ findings: ['repeated'] })
})

test('the answer given with the conclusion of a whistle is read the same way', async () => {
  const ticket = await called()
  const whistle = { ground: 'emergency', matter: '管线漏水', where: '3号楼前', departments: [units.housing] }
  await street('POST', `/api/tickets/${ticket}/whistles`, whistle)
  const district = await api.as(cast.leader)
  await district('POST', `/api/tickets/${ticket}/whistle-confirmations`, { departments: whistle.departments, note: '' })
  api.pass(3_600_000)
  const resolution = { result: 'solved', workDone: '更换阀门', publicAnswer: '您家暖气已恢复，找网格员13812345678。' }
  const verdicts = [{ unit: units.housing, score: 1, words: '未到场' }]
  const conclude = (accepts: readonly string[], publicAnswer = resolution.publicAnswer) =>
    street('POST', `/api/tickets/${ticket}/whistle-conclusions`, {
      ...{ result: '已修好', verdicts },
      resolution: { ...resolution, publicAnswer, accepts },
    })
  expect(await conclude([])).toMatchObject({ status: 409, body: { reason: 'answer-leaks-mobile', rule: 'HANDLE-14' } })
  const known = '经现场核查，楼道阀门已更换，您家暖气已恢复。'
  expect((await conclude(['leaks-mobile'], known)).status).toBe(201)
  expect((await factsOf(api, ticket)).at(-1)).toMatchObject({ findings: ['repeated'] })
})

test('the answers rebuilt from the journal are the answers', async () => {
  expect(await expectRebuiltEqualsLive(api, answers)).toBeGreaterThan(2)
})
