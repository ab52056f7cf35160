import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '#platform/postgres/pool.ts'
import { countArticleUses } from '../../src/intake/server/knowledge/count-article-uses.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'

let api: CastApi
let operator: Ask
let dispatcher: Ask
let administrator: Ask
let housing: Ask
beforeAll(async () => {
  api = await castApi(doors)
  ;[operator, dispatcher, administrator, housing] = (await Promise.all(
    [cast.operator, cast.dispatcher, cast.administrator, cast.housing].map((actor) => api.as(actor)),
  )) as [Ask, Ask, Ask, Ask]
})
afterAll(() => api.close())

const leak = {
  title: '顶层漏雨怎么修',
  questions: ['房顶漏水谁来修'],
  body: '保修期内联系建设单位；过保修期的，可以使用维修资金。',
  unit: units.housing,
  categories: [categories.leak],
  source: { name: '住宅专项维修资金管理办法' },
  validFrom: '2026-01-01',
  validTo: '2026-11-30',
  isPublic: true,
}
const stepOf = (ask: Ask, article: string, step: string, note = '') =>
  ask('POST', `/api/articles/${article}/steps`, { step, note })
const suggested = async (text: string) => (await operator('POST', '/api/article-searches', { text })).body.rows

async function published(article: string, over: object = {}) {
  const written = await housing('POST', '/api/articles', { article, content: { ...leak, ...over } })
  expect(written.status).toBe(201)
  expect((await stepOf(housing, article, 'submit')).status).toBe(201)
  expect((await stepOf(administrator, article, 'publish')).body).toEqual({ article, state: 'published' })
}

async function consultation(text: string): Promise<string> {
  const demand = {
    channel: 'phone',
    text,
    address: '',
    askedKind: 'consultation',
    requester: { kind: 'citizen', confidential: false },
  }
  return (await operator('POST', '/api/tickets', demand)).body.ticket
}

test('a department writes, another person publishes, the operator is shown it and answers from it [INTAKE-06, INTAKE-07]', async () => {
  expect(await suggested('我家顶层漏雨，怎么修')).toEqual([])
  await published('H-1')
  const [first] = await suggested('我家顶层漏雨，怎么修')
  expect(first).toMatchObject({ article: 'H-1', version: 1, title: leak.title })
  expect(first.titleMarks.length).toBeGreaterThan(0)

  const ticket = await consultation('我家顶层漏雨，怎么修')
  const answer = { answer: leak.body, article: 'H-1', articleVersion: 1 }
  expect((await operator('POST', `/api/tickets/${ticket}/answers`, answer)).status).toBe(201)
  const { rows } = await api.platform.pool.query(
    `select body->>'article' as article, body->'articleVersion' as version from journal.facts
     where ticket = $1 and type = 'TicketAnswered'`,
    [ticket],
  )
  expect(rows).toEqual([{ article: 'H-1', version: 1 }])
  await countArticleUses.run(api.platform)
  expect((await operator('GET', '/api/articles/H-1')).body).toMatchObject({ uses: 1, published: 1, state: 'published' })
})

test('what is not in force, was replaced or is over is refused as a source [INTAKE-06]', async () => {
  await published('H-2', { title: '电梯年检', questions: [] })
  const ticket = await consultation('电梯年检多久一次')
  const refusal = async (more: object) =>
    (await operator('POST', `/api/tickets/${ticket}/answers`, { answer: '每年一次', ...more })).body
  expect(await refusal({ article: 'nothing' })).toMatchObject({ reason: 'article-not-published', rule: 'INTAKE-06' })

  const next = { ...leak, title: '电梯年检', body: '每年一次，按新规定。' }
  expect((await housing('POST', '/api/articles/H-2/versions', { content: next, replaces: 1 })).status).toBe(201)
  expect((await operator('GET', '/api/articles/H-2')).body).toMatchObject({ shown: 1, version: 2, state: 'draft' })
  await stepOf(housing, 'H-2', 'submit')
  await stepOf(administrator, 'H-2', 'publish')
  expect(await refusal({ article: 'H-2', articleVersion: 1 })).toMatchObject({ reason: 'article-changed' })

  api.pass(10 * 86_400_000)
  expect(await refusal({ article: 'H-2', articleVersion: 2 })).toMatchObject({ reason: 'article-not-valid' })
  expect(await suggested('电梯年检')).toEqual([])
  api.pass(-10 * 86_400_000)
  expect((await stepOf(administrator, 'H-2', 'withdraw', '规定废止')).status).toBe(201)
  expect(await refusal({ article: 'H-2', articleVersion: 2 })).toMatchObject({ reason: 'article-not-published' })
  expect(await suggested('电梯年检')).toEqual([])
  expect((await operator('POST', `/api/tickets/${ticket}/answers`, { answer: '每年一次' })).status).toBe(201)
})

test('who wrote an article does not publish it; other units’ articles are not one’s own [INTAKE-07]', async () => {
  const content = { ...leak, unit: units.centre, title: '热线服务时间' }
  expect((await administrator('POST', '/api/articles', { article: 'C-1', content })).status).toBe(201)
  await stepOf(administrator, 'C-1', 'submit')
  expect((await stepOf(administrator, 'C-1', 'publish')).body).toMatchObject({ reason: 'own-article' })
  expect((await stepOf(housing, 'C-1', 'withdraw', '试试')).body).toMatchObject({ reason: 'not-your-unit' })
  expect((await stepOf(dispatcher, 'C-1', 'publish')).status).toBe(201)
  const theirs = await housing('POST', '/api/articles/C-1/versions', { content, replaces: 1 })
  expect(theirs).toMatchObject({ status: 409, body: { reason: 'not-your-unit', rule: 'INTAKE-07' } })
  expect((await operator('POST', '/api/articles', { content })).status).toBe(403)
  const stranger = await dispatcher('POST', '/api/articles', { content: { ...content, unit: 'nobody' } })
  expect(stranger).toMatchObject({ status: 400, body: { fields: [{ path: '/body/content/unit' }] } })
})

test('versions, steps and index are kept for good, and nobody writes over another’s version', async () => {
  await published('H-3', { title: '外墙脱落' })
  const writes = await Promise.all(
    ['一', '二'].map((word) =>
      housing('POST', '/api/articles/H-3/versions', { content: { ...leak, title: word }, replaces: 1 }),
    ),
  )
  expect(writes.map(({ status }) => status).toSorted()).toEqual([201, 409])
  const { body } = await operator('GET', '/api/articles/H-3')
  expect(body).toMatchObject({ shown: 1, version: 2, published: 1, content: { title: '外墙脱落' } })
  expect(body.steps.map(({ step }: { step: string }) => step)).toEqual(['write', 'publish', 'submit', 'write'])
  expect((await operator('GET', '/api/articles/H-3/versions/2')).body.shown).toBe(2)
  expect((await operator('GET', '/api/articles/H-3/versions/9')).status).toBe(404)
  for (const table of ['intake.article_versions', 'intake.article_steps'])
    for (const spoil of [`update ${table} set version = 9`, `delete from ${table}`])
      await expect(api.platform.pool.query(spoil)).rejects.toThrow('permission denied')
})

test('feedback is open until an editor closes it, and holds no phone', async () => {
  await published('H-4', { title: '燃气安检' })
  const said = { version: 1, verdict: 'wrong', note: '号码变了，请打13800132671' }
  const { body } = await operator('POST', '/api/articles/H-4/feedback', said)
  const open = async () => (await housing('GET', '/api/article-feedback')).body.rows
  expect(await open()).toMatchObject([
    { article: 'H-4', verdict: 'wrong', note: '号码变了，请打〔电话〕', isOpen: true },
  ])
  expect((await housing('GET', '/api/articles?attention=feedback')).body.rows).toMatchObject([{ article: 'H-4' }])
  expect((await housing('POST', `/api/articles/H-4/feedback/${body.feedback}/closures`)).status).toBe(201)
  expect((await housing('POST', `/api/articles/H-4/feedback/${body.feedback}/closures`)).status).toBe(404)
  expect(await open()).toEqual([])
  expect((await operator('POST', '/api/articles/H-4/feedback', { ...said, version: 7 })).status).toBe(404)
})

test('searches in vain are counted without personal numbers, and settled by editors', async () => {
  for (const found of [0, 2, 0])
    await operator('POST', '/api/unanswered-searches', { query: ' 宠物 怎么办证 13800132671', found })
  await operator('POST', '/api/unanswered-searches', { query: '讲'.repeat(200), found: 0 })
  const list = async () => (await dispatcher('GET', '/api/unanswered-searches')).body.rows
  expect(await list()).toMatchObject([{ query: '宠物 怎么办证 〔电话〕', times: 3, foundNothing: 2 }])
  const query = '宠物 怎么办证 〔电话〕'
  expect((await dispatcher('POST', '/api/unanswered-searches/settlements', { query })).body).toEqual({ settled: true })
  expect(await list()).toEqual([])
  await operator('POST', '/api/unanswered-searches', { query, found: 0 })
  expect(await list()).toMatchObject([{ times: 1 }])
})

const file = (name: string, content: string) => {
  const boundary = randomUUID()
  const head = `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\n${head}\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  }
}
const importing = (name: string, content: string, query = '') =>
  api.send({ method: 'POST', url: `/api/article-imports${query}`, ...file(name, content) }, cast.administrator)

test('a file is imported whole, or not at all with every fault named; what is exported can be imported', async () => {
  const good = `编号,标题,正文,提供单位,来源,有效期起,有效期止,对公众\nI-1,门牌怎么办,到派出所办理。,${units.centre},地名管理条例,2026-01-01,2027-01-01,是\n`
  const faulty = `${good}I-1,再来,正文,nobody,,2026-13-01,,maybe\n,,,,,,,\n`
  const bad = await importing('bad.csv', faulty)
  expect(bad).toMatchObject({ status: 200, body: { saved: 0 } })
  expect(bad.body.problems.map(({ row, field }: { row: number; field: string }) => `${row} ${field}`)).toEqual([
    '3 valid_from',
    '3 public',
    '3 unit',
  ])
  expect((await operator('GET', '/api/articles/I-1')).status).toBe(404)
  expect((await importing('good.csv', good, '?dryRun=yes')).body).toMatchObject({ rows: 1, saved: 0, problems: [] })
  expect((await importing('good.csv', good)).body).toMatchObject({ rows: 1, saved: 1 })
  expect((await importing('good.csv', good)).body).toMatchObject({ saved: 0, unchanged: 1 })
  expect((await operator('GET', '/api/articles/I-1')).body).toMatchObject({ state: 'in-review', published: null })
  expect((await operator('GET', '/api/articles/I-1')).body.content.source).toEqual({ name: '地名管理条例' })

  const exported = await api.send({ method: 'GET', url: '/api/article-exports?format=csv' }, cast.operator)
  expect((await importing('once.csv', exported.body)).body).toMatchObject({ problems: [] })
  expect((await importing('twice.csv', exported.body)).body).toMatchObject({ saved: 0, problems: [] })
  const json = await api.send({ method: 'GET', url: '/api/article-exports?format=json' }, cast.operator)
  expect((await importing('again.json', JSON.stringify(json.body))).body).toMatchObject({ problems: [], saved: 0 })
})

test.each([
  ['no table', '\u0000\u0001\u0002', 415],
  ['an open quotation', '编号,标题\n"A', 415],
])('a file that is %s is turned away', async (_, content, status) => {
  expect((await importing('x.csv', content)).status).toBe(status)
})

test('the public asks without signing in, and sees public articles only', async () => {
  await published('H-5', { title: '租房押金', isPublic: false })
  await published('H-6', { title: '租房合同' })
  const anybody = await api.as()
  const { status, body } = await anybody('POST', '/api/public/questions', { text: '租房' })
  expect([status, body.rows.map(({ article }: { article: string }) => article)]).toEqual([200, ['H-6']])
  expect((await anybody('POST', '/api/article-searches', { text: '租房' })).status).toBe(401)
})

test('the counts of words are those of the articles in force', async () => {
  const owner = openPool(api.ownerUrl, { size: 1, role: 'owner' })
  const { rows } = await owner.query(
    `with true_counts as (
       select word, count(*)::integer as articles from intake.article_index, unnest(tsvector_to_array(words)) word group by word
       union all select '', count(*)::integer from intake.article_index)
     select * from true_counts full join (select * from intake.article_words where articles <> 0) kept using (word, articles)
     where true_counts.word is null or kept.word is null`,
  )
  await owner.end()
  expect(rows).toEqual([])
})
