import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ticketId } from '#foundations/journal/envelope.ts'
import { door as classify } from '../../src/classify/server/stage.ts'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { hear } from '../cast/recording.ts'
import { coldDemand } from '../cast/story.ts'

let api: CastApi
let operator: Ask
let dispatcher: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.operator)
  dispatcher = await api.as(cast.dispatcher)
})
afterAll(() => api.close())

async function receive(text: string): Promise<string> {
  const { body } = await operator('POST', '/api/tickets', { ...coldDemand, place: places.yongan, title: '楼道', text })
  await hear(api.platform, classify, ticketId(body.ticket))
  return body.ticket
}

const noticesOf = async (ask: Ask) =>
  (await ask('GET', '/api/warnings/notices')).body.rows.map((row: { ticket: string }) => row.ticket)

describe('words that matter, from the moment they are received [CLASSIFY-04]', () => {
  test('those who are to be told find it among their notices before anybody classified it, until one says what is done', async () => {
    const ticket = await receive('楼道着火，快来人')
    const [jianwai, chaowai] = await Promise.all([api.as(cast.jianwai), api.as(cast.chaowai)])
    expect(await noticesOf(dispatcher)).toEqual([ticket])
    expect(await noticesOf(jianwai)).toEqual([ticket])
    expect(await noticesOf(chaowai)).toEqual([])
    expect((await dispatcher('GET', '/api/warnings/notices-count')).body).toEqual({ count: 1 })
    expect((await dispatcher('GET', '/api/warnings/sensitive-words')).body.rows).toMatchObject([
      { ticket, sensitive: ['着火'] },
    ])
    const done = { kind: 'sensitive', note: '已通知消防' }
    expect((await dispatcher('POST', `/api/tickets/${ticket}/warning-acknowledgements`, done)).status).toBe(201)
    expect(await noticesOf(jianwai)).toEqual([])
  })

  test('denied, it is nobody’s to know', async () => {
    await receive('楼道没有着火')
    expect(await noticesOf(dispatcher)).toEqual([])
  })

  test('the level proposed is raised; who decides for a lower one may, and the fact keeps both', async () => {
    const suggested = await operator('POST', '/api/suggestions', { text: '暖气冰凉，楼道着火' })
    expect(suggested.body).toMatchObject({ sensitive: ['着火'], raised: { to: '2h', because: ['着火'] } })
    const ticket = await receive('暖气冰凉，楼道着火')
    const [category] = suggested.body.categories
    const choice = { kind: 'help', category: category.category, level: '24h', place: places.yongan }
    expect((await dispatcher('POST', `/api/tickets/${ticket}/classifications`, choice)).status).toBe(201)
    const { body } = await dispatcher('GET', `/api/tickets/${ticket}`)
    const facts: readonly { fact: { type: string } }[] = body.facts
    expect(facts.find(({ fact }) => fact.type === 'TicketClassified')?.fact).toMatchObject({
      level: '24h',
      raised: { to: '2h', because: ['着火'] },
    })
  })
})

describe('everything read from a text', () => {
  const read = (text: string, more: object = {}) => dispatcher('POST', '/api/readings', { text, ...more })

  test('times as of when it was said, names, places, categories, words that matter and lifted numbers', async () => {
    const text = '昨天回龙观街道龙泽苑社区楼道着火，暖气冰凉，电话13800138000'
    const { status, body } = await read(text, { at: '2020-01-07T10:00:00+08:00' })
    expect(status).toBe(200)
    expect(body.entities[0].value).toEqual({
      from: '2020-01-06T00:00:00.000+08:00',
      to: '2020-01-07T00:00:00.000+08:00',
    })
    expect(body.places.candidates[0].place).toBe(places.longze)
    expect(body.matters).toMatchObject([{ said: '着火', topic: '火灾爆炸' }])
    expect(body.lifted.text).toContain('〔电话〕')
    expect(body.words.join('')).toBe(body.normal)
  })

  test.each([
    ['nothing', ''],
    ['signs', '👨‍👩‍👧🔥🔥'],
    ['one character twenty thousand times', '火'.repeat(20_000)],
    ['controls', '\u0001\u0007\u001b[31m着火'],
    ['right to left', '\u202eمرحبا着火'],
    ['SQL', "'; drop table journal.facts; --"],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['brackets', '（'.repeat(5_000)],
  ])('%s gets a calm answer', async (_, text) => {
    const begin = performance.now()
    const { status, body } = await read(text)
    expect(status).toBe(200)
    expect(body.normal).toHaveLength(text.length)
    expect(performance.now() - begin).toBeLessThan(5_000)
  })

  test.each([
    ['/body/text', { text: '火'.repeat(20_001) }],
    ['/body/text', { text: '冷\u0000' }],
    ['/body', {}],
    ['/body/at', { text: '火', at: 'yesterday' }],
    ['/body', { text: '火', more: 1 }],
  ])('what cannot be read is refused at %s', async (path, body) => {
    const { status, body: said } = await dispatcher('POST', '/api/readings', body)
    expect([status, said.error]).toEqual([400, 'invalid'])
    expect(said.fields.map((field: { path: string }) => field.path).join()).toContain(path)
  })
})
