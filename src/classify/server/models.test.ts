import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#foundations/rulebook/city.ts'
import { door as intake } from '#intake/server/stage.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openJournal } from '#platform/postgres/journal.ts'
import { categories, levels } from '../../../test/cast/catalogue.ts'
import { castCity, places } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { expectRebuiltEqualsLive, factsOf, letReact } from '../../../test/cast/story.ts'
import { judged } from './judged.ts'
import { retrain, type Train } from './retrain.ts'
import { door } from './stage.ts'
import { trainAndJudge } from './train-and-judge.ts'
import { trainInThread } from './train-in-thread.ts'

const doors = [intake, door]
const cityRules = castCity().rulebook
const models = { ...cityRules.classify.models, fewest: 8, heldBack: 0.25 }
const rulebook = { ...cityRules, classify: { ...cityRules.classify, models } }
let model: Partial<City> = {}
const city = () => castCity({ rulebook, ...model })

let api: CastApi
let administrator: Ask
let dispatcher: Ask
let operator: Ask
beforeAll(async () => {
  api = await castApi(doors, async ({ platform: { pool } }) => ({
    cityAt: city,
    perform: openJournal({
      pool,
      columns: await readColumns(pool),
      views: doors.flatMap(({ views }) => views),
      reactions: doors.flatMap(({ reactions }) => reactions),
      cityAt: city,
      committed: () => undefined,
    }),
  }))
  administrator = await api.as(cast.administrator)
  dispatcher = await api.as(cast.dispatcher)
  operator = await api.as(cast.operator)
})
afterAll(() => api.close())

/** Words of people for whom the catalogue has none: the lexicon cannot tell these. */
const sayings = [
  { text: '屋里像冰窖，孩子冻得直哆嗦', category: categories.tooCold, level: levels.day },
  { text: '天花板又滴答滴答，墙皮泡坏了', category: categories.leak, level: levels.week },
  { text: '凌晨还有打桩的轰隆声，睡不着', category: categories.nightNoise, level: levels.day },
]

async function receive(text: string, channel = 'phone'): Promise<string> {
  api.pass(60_000)
  const { body } = await operator('POST', '/api/tickets', {
    channel,
    text,
    address: '永安里东社区3号楼',
    requester: { kind: 'citizen', confidential: false },
  })
  return body.ticket
}

async function classify(ticket: string, category: string, level: string) {
  const choice = { kind: 'complaint', category, level, place: places.yongan }
  return dispatcher('POST', `/api/tickets/${ticket}/classifications`, choice)
}

async function classifyMany(rounds: number) {
  for (let round = 0; round < rounds; round += 1)
    for (const { text, category, level } of sayings)
      await classify(await receive(`${text}，第${round}次说`), category, level)
}

const answer = async () => (await administrator('GET', '/api/classify/models')).body
/** A training a second after whatever was before. */
function train(by: Train) {
  api.pass(1_000)
  return retrain(api.platform, by)
}

const direct: Train = async (task, tell) => trainAndJudge(task, tell)

test('with few classifications nothing is trained, and it is said how many are needed [CLASSIFY-05]', async () => {
  await classifyMany(1)
  await train(direct)
  expect(await answer()).toMatchObject({
    rows: [],
    inForce: null,
    examples: 3,
    fewest: 32,
    training: { step: 'ended', share: 1, outcome: 'too-few', asked_by: '系统' },
  })
})

test('a model that beats the catalogue’s words on the held-back classifications goes live [CLASSIFY-05]', async () => {
  await classifyMany(11)
  await train(direct)
  const { rows, inForce, training } = await answer()
  expect(training).toMatchObject({ outcome: 'in-force', edition: '2026-11-23' })
  expect(inForce).toBe('2026-11-23')
  expect(rows).toMatchObject([
    {
      edition: '2026-11-23',
      examples: 36,
      figures: { against: 'lexicon', learnt: 27, leaves: 3, leaf: { judged: 9, freshRight: 9, onlyCurrent: 0 } },
    },
  ])
  expect(rows[0].figures.leaf.currentRight).toBeLessThan(4)
})

test('from the same classifications nothing new is learnt', async () => {
  await train(direct)
  const { rows, training } = await answer()
  expect(training).toMatchObject({ outcome: 'nothing-new', edition: '2026-11-23' })
  expect(rows).toHaveLength(1)
})

test('a model that is no better, or worse, is kept as refused with its figures, and the old one stays [CLASSIFY-05]', async () => {
  await classifyMany(1)
  await train(direct)
  expect(await answer()).toMatchObject({
    inForce: '2026-11-23',
    training: { outcome: 'refused', edition: '2026-11-23-2' },
  })
  await classifyMany(1)
  const misled: Train = (task, tell) => {
    const learnt = task.learnt.map((one) => ({ ...one, category: categories.heatFee }))
    return direct({ ...task, learnt }, tell)
  }
  await train(misled)
  const { rows, inForce } = await answer()
  expect(inForce).toBe('2026-11-23')
  expect(rows[0]).toMatchObject({
    edition: '2026-11-23-3',
    in_force_from: null,
    figures: { against: '2026-11-23', leaf: { freshRight: 0, onlyFresh: 0 } },
  })
  const { rows: parts } = await api.platform.pool.query('select distinct edition from reference.model_parts')
  expect(parts).toEqual([{ edition: '2026-11-23' }])
})

test('a training that fails is told as failed, and the next one begins anew', async () => {
  await classifyMany(1)
  await train(async () => {
    throw new Error('out of memory')
  })
  expect((await answer()).training).toMatchObject({ step: 'ended', outcome: 'failed' })
  await train(direct)
  expect((await answer()).training).toMatchObject({ outcome: 'refused' })
})

test('an administrator asks, the worker trains in a thread and tells how far it is; others may not ask', async () => {
  expect((await dispatcher('POST', '/api/classify/trainings', {})).status).toBe(403)
  await classifyMany(1)
  const asked = await administrator('POST', '/api/classify/trainings', {})
  expect(asked.body.training).toMatchObject({ step: 'waiting', share: 0, asked_by: cast.administrator.name })
  const again = await administrator('POST', '/api/classify/trainings', {})
  expect(again.body.training.training).toBe(asked.body.training.training)
  const worker = await startWorker(api.platform, doors, api.ownerUrl)
  await expect.poll(async () => (await answer()).training, { timeout: 30_000 }).toMatchObject({ step: 'ended' })
  await worker.stop()
  const { rows } = await api.platform.pool.query(`select outcome from classify.trainings where training = $1`, [
    asked.body.training.training,
  ])
  expect(rows).toEqual([{ outcome: 'refused' }])
})

test('a training that is stopped ends at once and says so', async () => {
  const stopping = AbortSignal.abort()
  const city = { places: [], units: [], categories: [], words: [] }
  const task = { learnt: [], heldBack: [], city, seed: 1, chance: 0.05 }
  await expect(trainInThread(task, () => undefined, stopping)).rejects.toThrow('can be started again')
  await expect(trainInThread(task, () => undefined)).rejects.toThrow('nothing to learn from')
})

test('what came from the web is decided by the model where all is certain, and a person’s correction is told apart [CLASSIFY-02]', async () => {
  const by = '2026-11-23'
  const because = ['冰窖']
  model = {
    proposeCategory: () => [{ category: categories.tooCold, level: levels.day, probability: 0.97, because, by }],
    proposeKind: () => [{ kind: 'complaint', probability: 0.9, because, by }],
  }
  const [web, phone] = [await receive('屋里像冰窖', 'web'), await receive('屋里像冰窖')]
  for (const ticket of [web, phone]) await letReact(api, doors, ticket)
  expect((await factsOf(api, phone)).map(({ type }) => type)).toEqual(['TicketReceived'])
  expect(await factsOf(api, web)).toMatchObject([{}, { type: 'TicketClassified', decidedBy: by }])
  const automatic = async () => (await administrator('GET', `/api/classify/judged?decided_by=${by}`)).body.rows
  expect(await automatic()).toMatchObject([{ ticket: web, chosen: categories.tooCold, decided_by: by }])
  const { examples } = await answer()
  await classify(web, categories.leak, levels.week)
  expect(await automatic()).toEqual([])
  expect((await answer()).examples).toBe(examples + 1)
  const query = `chosen=${categories.leak}&proposed=${categories.tooCold}`
  const corrected = await administrator('GET', `/api/classify/judged?${query}`)
  expect(corrected.body.rows).toMatchObject([
    { ticket: web, proposed: categories.tooCold, proposed_by: by, decided_by: null },
  ])
  model = {}
})

test('proposals and choices are counted by month, category and certainty', async () => {
  const { body } = await administrator('GET', '/api/classify/evaluation?from=2026-11&to=2026-11')
  const [month] = body.months
  expect(month).toMatchObject({ month: '2026-11', automatic: 0 })
  const total = body.pairs.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect(total).toBe(month.decided)
  expect(body.pairs).toContainEqual({ chosen: categories.leak, proposed: categories.tooCold, count: 1 })
  expect(body.certainty.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(month.proposed)
  expect((await administrator('GET', '/api/classify/evaluation?from=2020-01&to=2020-12')).body.pairs).toEqual([])
  expect((await administrator('GET', '/api/classify/evaluation?from=x&to=2020-12')).status).toBe(400)
  expect((await operator('GET', '/api/classify/evaluation?from=2026-11&to=2026-11')).status).toBe(403)
  expect(await expectRebuiltEqualsLive(api, judged)).toBeGreaterThan(40)
})
