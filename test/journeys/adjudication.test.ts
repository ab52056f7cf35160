import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../cast/story.ts'

const hour = 3_600_000
let api: CastApi
let ticket: string
let asks: Readonly<
  Record<'dispatcher' | 'second' | 'street' | 'housing' | 'stranger' | 'head' | 'editor' | 'auditor', Ask>
>
beforeAll(async () => {
  api = await castApi(doors)
  const [dispatcher, second, street, housing, stranger, head, editor, auditor] = await Promise.all([
    api.as(cast.dispatcher),
    api.as({ ...cast.dispatcher, person: 'cast-second-dispatcher', name: '钱派单' }),
    api.as(cast.jianwai),
    api.as(cast.housing),
    api.as(cast.chaowai),
    api.as({ ...cast.leader, person: 'cast-head', unit: units.jianwai, scope: { area: places.jianwai } }),
    api.as(cast.administrator),
    api.as(cast.auditor),
  ])
  asks = { dispatcher, second, street, housing, stranger, head, editor, auditor }
})
afterAll(() => api.close())

const give = (who: keyof typeof asks, noun: string, body: object) =>
  asks[who]('POST', `/api/tickets/${ticket}/${noun}`, body)
const rowIn = async (who: keyof typeof asks, path: `/api/${string}`) =>
  (await asks[who]('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)
const typesOf = async () => (await factsOf(api, ticket)).map(({ type }) => type)

const notOurs = {
  reason: 'not-our-duty',
  why: '公房漏水不归街道',
  basis: '职责清单第 3 条',
  suggestedLead: units.housing,
}
const notTheirs = { ...notOurs, why: '产权不在我局', suggestedLead: units.jianwai }

test('a street hands a leak back to housing, and housing hands it back again', async () => {
  ticket = await takeIn(asks.dispatcher)
  await give('dispatcher', 'classifications', { ...coldFlat, category: categories.tooCold })
  await letReact(api, doors, ticket)
  expect(await give('street', 'returns', { ...notOurs, reason: 'too-hard' })).toMatchObject({
    status: 409,
    body: { reason: 'no-such-reason', rule: 'DISPATCH-07' },
  })
  expect((await give('street', 'returns', notOurs)).status).toBe(201)
  expect(await rowIn('dispatcher', '/api/dispatch/desk')).toMatchObject({ returned_reason: 'not-our-duty', returns: 1 })
  const byHand = { by: 'dispatcher', lead: units.housing, why: '街道建议由房管局办理' }
  expect((await give('dispatcher', 'dispatches', byHand)).status).toBe(201)
  api.pass(hour)
  const second = await give('housing', 'returns', notTheirs)
  expect(second).toMatchObject({ status: 201, body: { facts: ['TicketReturned', 'AdjudicationOpened'] } })
})

test('from then on only a ruling sends it anywhere: it left the dispatch desk for the one of rulings [DISPATCH-05]', async () => {
  expect(await rowIn('dispatcher', '/api/dispatch/desk')).toBeUndefined()
  expect(await rowIn('dispatcher', '/api/dispatch/adjudications')).toMatchObject({
    how: 'adjudicator',
    units: [units.jianwai, units.housing],
    question: '产权不在我局',
    returns: 2,
  })
  for (const body of [{ by: 'catalogue' }, { by: 'dispatcher', lead: units.chaowai, why: '试一试' }])
    expect(await give('dispatcher', 'dispatches', body)).toMatchObject({
      status: 409,
      body: { reason: 'being-adjudicated', rule: 'DISPATCH-05' },
    })
})

test('a conference is called; its units see the case and speak, others do not', async () => {
  const conference = { how: 'conference', units: [units.jianwai, units.housing], question: '公房暖气由谁负责' }
  expect((await give('dispatcher', 'adjudications', conference)).status).toBe(201)
  expect(await rowIn('housing', '/api/dispatch/adjudications')).toMatchObject({ how: 'conference', heard: [] })
  expect(await rowIn('stranger', '/api/dispatch/adjudications')).toBeUndefined()
  const opinion = { says: '产权登记在房管局名下', suggests: units.housing }
  expect((await give('street', 'opinions', opinion)).status).toBe(201)
  expect((await give('stranger', 'opinions', opinion)).status).toBe(403)
  expect(await rowIn('dispatcher', '/api/dispatch/adjudications')).toMatchObject({ heard: [units.jianwai] })
})

const ruling = {
  lead: units.housing,
  supports: [units.jianwai],
  why: '产权登记在房管局',
  basis: '市公有住宅管理办法第 8 条',
  forCatalogue: { as: 'line', category: categories.tooCold, place: places.jianwai, kind: 'complaint' },
}

test('nobody rules on their own dispatch or cause, nor before all were heard', async () => {
  const refused = async (who: keyof typeof asks) => (await give(who, 'rulings', ruling)).body
  expect(await refused('dispatcher')).toMatchObject({ reason: 'own-dispatch', rule: 'DISPATCH-05' })
  expect(await refused('head')).toMatchObject({ reason: 'own-cause', rule: 'DISPATCH-05' })
  expect(await refused('second')).toMatchObject({ reason: 'not-all-heard', rule: 'DISPATCH-05' })
  expect((await give('street', 'rulings', ruling)).status).toBe(403)
})

test('an overdue ruling is an alarm until it is ruled', async () => {
  const count = async () => (await asks.auditor('GET', '/api/dispatch/adjudications/overdue-count')).body.count
  expect(await rowIn('auditor', '/api/dispatch/adjudications/overdue')).toBeUndefined()
  expect(await count()).toBe(0)
  const { due } = await rowIn('dispatcher', '/api/dispatch/adjudications')
  api.pass(momentOf(due) - api.platform.now() + 1_000)
  expect(await rowIn('auditor', '/api/dispatch/adjudications/overdue')).toMatchObject({ due })
  expect(await count()).toBe(1)
})

test('a ruling sends it to housing, which keeps it: it can neither hand it back nor be relieved of it [DISPATCH-06]', async () => {
  const ruled = await give('second', 'rulings', ruling)
  expect(ruled).toMatchObject({ status: 201, body: { facts: ['AdjudicationRuled', 'TicketDispatched'] } })
  expect((await factsOf(api, ticket)).at(-1)).toMatchObject({ lead: units.housing, reason: { by: 'ruling' }, round: 3 })
  expect(await rowIn('auditor', '/api/dispatch/adjudications')).toBeUndefined()
  expect(await give('housing', 'returns', notTheirs)).toMatchObject({
    status: 409,
    body: { reason: 'bound-by-ruling', rule: 'DISPATCH-06' },
  })
  const elsewhere = { by: 'dispatcher', lead: units.chaowai, why: '换一家' }
  expect(await give('dispatcher', 'dispatches', elsewhere)).toMatchObject({ body: { reason: 'bound-by-ruling' } })
  expect((await give('housing', 'signatures', {})).status).toBe(201)
})

test('the catalogue’s editors see the offer, and call it taken up only once the catalogue says so', async () => {
  expect(await rowIn('editor', '/api/dispatch/proposals')).toMatchObject({
    offered_as: 'line',
    offered_category: categories.tooCold,
    offered_place: places.jianwai,
    offered_lead: 'department:housing',
    offered_supports: ['street'],
    verdict: null,
  })
  expect((await asks.editor('GET', '/api/dispatch/proposals/count')).body.count).toBe(1)
  expect(await give('editor', 'proposal-settlements', { verdict: 'taken', why: '' })).toMatchObject({
    status: 409,
    body: { reason: 'catalogue-says-otherwise', rule: 'DISPATCH-06' },
  })
  expect((await give('editor', 'proposal-settlements', { verdict: 'declined', why: '个案' })).status).toBe(201)
  expect(await rowIn('editor', '/api/dispatch/proposals')).toMatchObject({ verdict: 'declined', settled_why: '个案' })
  expect((await asks.editor('GET', '/api/dispatch/proposals/count')).body.count).toBe(0)
})

test('what came back is counted by line, by rule and by unit', async () => {
  const rates = async (by: string) => (await asks.auditor('GET', `/api/dispatch/return-rates?by=${by}&days=30`)).body
  expect(await rates('line')).toMatchObject({
    all: { dispatched: 1, returned: 1 },
    rows: [{ key: 'C-001', dispatched: 1, returned: 1, reasons: { 'not-our-duty': 1 } }],
  })
  expect((await rates('unit')).rows).toMatchObject([
    { key: units.housing, dispatched: 2, returned: 1 },
    { key: units.jianwai, dispatched: 1, returned: 1 },
  ])
  expect((await rates('rule')).rows.map(({ key }: { key: string }) => key)).toEqual([
    'DISPATCH-01',
    'DISPATCH-02',
    'DISPATCH-06',
  ])
  expect(await typesOf()).toContain('ProposalSettled')
})

test.each(['dispatch.desk', 'dispatch.adjudications', 'dispatch.rounds'])(
  'rebuilt, %s stands as it did',
  async (table) => {
    const view = doors.flatMap(({ views }) => views).find((one) => one.table === table)
    if (view === undefined) throw new Error(`No stage keeps ${table}`)
    expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(0)
  },
)
