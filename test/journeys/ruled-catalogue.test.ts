import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { datedCity } from '../cast/dated-city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { factsOf, letReact, takeIn } from '../cast/story.ts'

const hour = 3_600_000
const unit = unitCode('centre-11')
const [street, housing] = ['street-110105001', 'department-110105-housing']
const leak = { kind: 'complaint', category: 'housing.repair.leak', level: '7d', place: places.jianwai }
const reach = { category: leak.category, place: places.jianwai, kind: 'complaint' }
let city: Awaited<ReturnType<typeof datedCity>>
let api: CastApi
let dispatcher: Ask
let second: Ask
let administrator: Ask
let ruled: string

beforeAll(async () => {
  api = await castApi(doors, async (scratch) => {
    city = await datedCity(scratch, doors)
    return city.parts
  })
  dispatcher = await api.as({ ...cast.dispatcher, unit })
  second = await api.as({ ...cast.dispatcher, unit, person: 'cast-second-dispatcher', name: '钱派单' })
  administrator = await api.as({ ...cast.administrator, unit })
})
afterAll(async () => {
  city.close()
  await api.close()
})

const give = (by: Ask, ticket: string, noun: string, body: object) => by('POST', `/api/tickets/${ticket}/${noun}`, body)
const dispatchesOf = async (ticket: string) =>
  (await factsOf(api, ticket)).filter(({ type }) => type === 'TicketDispatched')

/** A leaking roof, taken in and classified: the catalogue sends it. */
async function leaking(): Promise<string> {
  const ticket = await takeIn(dispatcher)
  await give(dispatcher, ticket, 'classifications', leak)
  await letReact(api, doors, ticket)
  return ticket
}

test('housing hands a leak back, so does the street, and a ruling leaves it with the street [DISPATCH-05]', async () => {
  const [atHousing, atStreet] = [await api.as(cast.housing), await api.as(cast.jianwai)]
  ruled = await leaking()
  expect(await dispatchesOf(ruled)).toMatchObject([{ lead: housing, reason: { line: 'C-003' } }])
  const back = { reason: 'not-our-duty', why: '产权不在我局', basis: '职责清单', suggestedLead: street }
  expect((await give(atHousing, ruled, 'returns', back)).status).toBe(201)
  await give(dispatcher, ruled, 'dispatches', { by: 'dispatcher', lead: street, why: '房管局建议' })
  const again = { ...back, why: '不归街道', suggestedLead: housing }
  expect((await give(atStreet, ruled, 'returns', again)).body.facts).toContain('AdjudicationOpened')
  const ruling = { lead: street, supports: [], why: '自管公房由属地兜底', basis: '会议纪要第 4 条' }
  const said = await give(second, ruled, 'rulings', { ...ruling, forCatalogue: { as: 'line', ...reach } })
  expect(said).toMatchObject({ status: 201, body: { facts: ['AdjudicationRuled', 'TicketDispatched'] } })
  expect(await dispatchesOf(await leaking())).toMatchObject([{ lead: housing }])
})

/** Drafts an edition with what the ruling proposes, which a second person approves for an hour later. */
async function takeUp(): Promise<void> {
  const { body } = await administrator('GET', '/api/dispatch/proposals')
  const offer = body.rows.find((row: { ticket: string }) => row.ticket === ruled)
  const { offered_category: category, offered_place: place, offered_kind: kind, offered_lead: lead } = offer
  expect({ category, place, lead }).toEqual({ category: reach.category, place: reach.place, lead: 'street' })
  const inForceFrom = instantOf((api.platform.now() + hour) as Moment)
  const head = { edition: 'ruled', inForceFrom, basis: '裁定入目录' }
  expect((await dispatcher('POST', '/api/catalogue-drafts', head)).status).toBe(201)
  const line = { id: 'R-1', category, place, kind, lead, supports: offer.offered_supports, basis: '裁定' }
  const written = await dispatcher('POST', '/api/catalogue-drafts/ruled/changes', {
    seen: 1,
    change: { put: 'line', line },
  })
  expect(written.body.faults).toEqual([])
  expect((await administrator('POST', '/api/catalogue-drafts/ruled/approvals', { seen: 2 })).status).toBe(201)
}

test('a new edition takes up the proposed line, and the next leak goes straight to the street [DISPATCH-06]', async () => {
  await takeUp()
  const settle = () => give(administrator, ruled, 'proposal-settlements', { verdict: 'taken', why: '' })
  expect((await settle()).body).toMatchObject({ reason: 'catalogue-says-otherwise', rule: 'DISPATCH-06' })
  api.pass(hour)
  expect((await settle()).status).toBe(201)
  expect(await dispatchesOf(await leaking())).toMatchObject([
    { lead: street, reason: { by: 'catalogue', edition: 'ruled', line: 'R-1' } },
  ])
})
