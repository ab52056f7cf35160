import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { answerParent } from '../measure/child.ts'
import type { Tokens } from './people.ts'

export type LivesWanted = {
  readonly url: string
  readonly tokens: Tokens
  readonly lives: number
  readonly inFlight: number
}
export type LivesLived = { readonly milliseconds: number; readonly tickets: readonly string[] }

const agent = new Agent({ keepAlive: true })

const categories = ['appearance.stall.stall', 'appearance.stall.outside', 'appearance.advert.sticker']
const demand = (index: number, place: string) => ({
  channel: 'phone',
  text: `我家住三号楼，楼下每天晚上有人占道摆摊，油烟和噪声很大，已经持续${(index % 30) + 2}天，希望尽快解决，联系电话13800${String(index).padStart(6, '0')}`,
  address: '永安里东社区3号楼',
  place,
  requester: {
    kind: 'citizen',
    confidential: false,
    name: '王某某',
    phone: `13800${String(index).padStart(6, '0')}`,
  },
})
const contact = { by: 'phone', note: '已电话联系诉求人，约定当天下午到现场核实' }
const result = {
  result: 'solved',
  workDone: '约谈摊主，清理占道物品并安排夜间巡查',
  publicAnswer: '您反映的占道摆摊问题已到现场处理，摊位已清理，夜间安排专人巡查，如有反复请再次来电。',
}
const answers = {
  channel: 'person',
  contacted: true,
  answeredBy: 'requester',
  solved: 'solved',
  satisfied: 'satisfied',
}

answerParent<LivesWanted, LivesLived>(async (wanted) => {
  const tickets: string[] = []
  let begun = 0
  const begin = performance.now()
  const lane = async () => {
    while (begun < wanted.lives) {
      begun += 1
      tickets.push(await live(wanted, begun))
    }
  }
  await Promise.all(Array.from({ length: wanted.inFlight }, lane))
  return { milliseconds: performance.now() - begin, tickets }
})

/** One ticket's seven commands, one after the other. Throws when one is not recorded. */
async function live({ url, tokens }: LivesWanted, index: number): Promise<string> {
  const { operator, dispatcher, callBack, streets } = tokens
  const { place, token: street } = streets[index % streets.length] ?? { place: '', token: '' }
  const category = categories[index % categories.length]
  const matter = { kind: 'complaint', category, level: '7d', place, directDispatch: false }
  const { ticket } = await post(`${url}/api/tickets`, operator, demand(index, place))
  const about = `${url}/api/tickets/${ticket}`
  await post(`${about}/classifications`, operator, matter)
  await post(`${about}/dispatches`, dispatcher, { by: 'catalogue' })
  await post(`${about}/signatures`, street, {})
  await post(`${about}/contacts`, street, contact)
  await post(`${about}/results`, street, result)
  await post(`${about}/call-backs`, callBack, answers)
  return ticket
}

function post(url: string, token: string, body: object): Promise<{ readonly ticket: string }> {
  const payload = JSON.stringify(body)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
    'idempotency-key': randomUUID(),
  }
  return new Promise((done, failed) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => {
        if (answer.statusCode === 201) done(JSON.parse(text))
        else failed(new Error(`${url} answered ${answer.statusCode}: ${text}`))
      })
    })
    sent.on('error', failed).end(payload)
  })
}
