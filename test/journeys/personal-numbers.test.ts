import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#foundations/journal/envelope.ts'
import { doors } from '../../src/stages.ts'
import { units } from '../cast/city.ts'
import { type CastApi, castApi } from '../cast/http.ts'
import { type KeptLog, keptLog } from '../cast/kept-log.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, letReact } from '../cast/story.ts'
import { png, uploadTo } from '../cast/upload.ts'

const phone = '13987654321'
const identity = '110105198803071234'
/** However it is written: with blanks or hyphens, in full-width digits, with the country's code. */
const secrets = /139[\s-]?8765[\s-]?4321|１３９８７６５４３２１|110105198803071234|王小明/

let api: CastApi
let kept: KeptLog
const seen: string[] = []
beforeAll(async () => {
  kept = keptLog()
  api = await castApi(doors, async () => ({ log: kept.log }))
})
afterAll(() => api.close())

/** Asks as somebody and keeps the answer for the end. */
async function ask(actor: Actor, method: 'GET' | 'POST', url: `/api/${string}`, payload?: object) {
  const answer = await (await api.as(actor))(method, url, payload)
  seen.push(JSON.stringify(answer.body))
  return answer
}

async function step(actor: Actor, url: `/api/${string}`, payload: object) {
  const { status, body } = await ask(actor, 'POST', url, payload)
  expect([url, status, body]).toMatchObject([url, 201, {}])
  return body
}

/** One matter in which everybody writes the number down wherever they can. */
async function wholeStory(): Promise<string> {
  const { body: file } = await api.send(uploadTo('/api/files', png, 'photo.png'), cast.operator)
  const { ticket } = await step(cast.operator, '/api/tickets', {
    channel: 'phone',
    title: `${phone} 暖气不热`,
    text: `我是业主，电话139-8765-4321或+86 139 8765 4321，１３９８７６５４３２１，证件${identity}，暖气着火一样烫又冰凉`,
    address: `永安里东社区3号楼（${phone}）`,
    attachments: [{ digest: file.digest, name: `${phone}.png` }],
    requester: { kind: 'citizen', confidential: false, name: '王小明', phone },
  })
  const of = (action: string) => `/api/tickets/${ticket}/${action}` as const
  await step(cast.operator, of('classifications'), { ...coldFlat, directDispatch: false })
  const byHand = { by: 'dispatcher', lead: units.jianwai, why: `诉求人${phone}指明由街道办理` }
  await step(cast.dispatcher, of('dispatches'), byHand)
  await step(cast.jianwai, of('returns'), {
    ...{ reason: 'unclear', why: `问过${phone}，不属于我街道`, basis: `与${phone}通话` },
  })
  await step(cast.dispatcher, of('dispatches'), byHand)
  await step(cast.jianwai, of('signatures'), {})
  await step(cast.jianwai, of('contacts'), { by: 'phone', note: `已拨打${phone}，约定下午上门` })
  const evidence = [{ digest: file.digest, name: `${phone}入户.png` }]
  await step(cast.jianwai, of('results'), {
    ...{ result: 'solved', workDone: `与${phone}联系后排气`, publicAnswer: '已入户排气，室温恢复到二十度。', evidence },
  })
  await letReact(api, doors, ticket)
  const answers = {
    channel: 'person',
    contacted: true,
    answeredBy: 'requester',
    solved: 'unsolved',
    satisfied: 'unsatisfied',
  }
  await step(cast.callBack, of('call-backs'), { ...answers, why: `${phone}说还是冷` })
  return ticket
}

const lists = [
  ...['tickets', 'classify/desk', 'dispatch/desk', 'inbox', 'inbox/handled', 'overdue', 'call-backs', 'ratings'],
  ...['exclusions', 'warnings/deadlines', 'warnings/sensitive-words'],
]

test('a number that reaches a person appears in no answer, no export, no fact and no line of the log', async () => {
  const ticket = await wholeStory()
  for (const actor of Object.values(cast)) {
    await ask(actor, 'GET', `/api/tickets/${ticket}`)
    for (const list of lists) {
      for (const format of ['', '?format=csv'] as const) await ask(actor, 'GET', `/api/${list}${format}`)
    }
  }
  await ask(cast.callBack, 'GET', `/api/call-backs/${ticket}`)
  await ask(cast.appraiser, 'GET', '/api/reports/daily')
  expect(seen.filter((answer) => answer.includes(ticket)).length).toBeGreaterThan(10)
  expect(seen.filter((answer) => secrets.test(answer))).toEqual([])
  const { rows } = await api.platform.pool.query<{ said: string }>('select body::text as said from journal.facts')
  expect(rows.filter(({ said }) => secrets.test(said))).toEqual([])
  expect(kept.lines.length).toBeGreaterThan(100)
  expect(kept.lines.filter((line) => secrets.test(line))).toEqual([])

  const reveal = `/api/tickets/${ticket}/requester-reveals` as const
  expect((await ask(cast.jianwai, 'POST', reveal, { reason: ' ' })).body).toMatchObject({ reason: 'reason-missing' })
  const street = await api.as(cast.jianwai)
  expect((await street('POST', reveal, { reason: '上门前联系' })).body).toMatchObject({ name: '王小明', phone })
  const looks = await api.platform.pool.query('select reason from personal.reveals where ticket = $1', [ticket])
  expect(looks.rows).toEqual([{ reason: '上门前联系' }])
  expect(kept.lines.filter((line) => secrets.test(line))).toEqual([])
})
