import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import type { TicketResolved } from '#handle/events.ts'
import { door as handle } from '#handle/server/stage.ts'
import { door as intake } from '#intake/server/stage.ts'
import { categories } from '../../../test/cast/catalogue.ts'
import { hoursLater, places, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record } from '../../../test/cast/recording.ts'
import { coldFlat, expectRebuiltEqualsLive, letReact, takeIn } from '../../../test/cast/story.ts'
import { handled } from './handled.ts'
import { learnFromHandled } from './learn-from-handled.ts'
import { learnInThread } from './learn-in-thread.ts'
import { door } from './stage.ts'

const doors = [intake, classify, door, handle]
let api: CastApi
let dispatcher: Ask
beforeAll(async () => {
  api = await castApi(doors)
  dispatcher = await api.as(cast.dispatcher)
})
afterAll(() => api.close())

const leak = { ...coldFlat, category: categories.leak, level: '7d' }

/** So many tickets of the past, one an hour before now. */
async function past(category: string, lead: string, times: number): Promise<void> {
  const rows = Array.from({ length: times }, (_, hour) => ({
    ...{ ticket: crypto.randomUUID(), number: `P${hour}`, title: '往事', kind: 'complaint', requester: 'citizen' },
    ...{ category, place: places.yongan, lead, resolved: instantOf(hoursLater(-1 - hour)) },
  }))
  await api.platform.pool.query(
    'insert into dispatch.handled select * from jsonb_populate_recordset(null::dispatch.handled, $1::jsonb)',
    [JSON.stringify(rows)],
  )
}

async function preview(asked: object) {
  return (await dispatcher('POST', '/api/dispatch-previews', asked)).body
}

test('who saw a ticket through is kept after returns and redispatches, and rebuilt the same', async () => {
  const ticket = await takeIn(dispatcher)
  await dispatcher('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  const street = await api.as(cast.jianwai)
  await street('POST', `/api/tickets/${ticket}/returns`, { why: '公房', basis: '职责清单' })
  await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, { by: 'dispatcher', lead: units.housing, why: '公房' })
  const row = async () =>
    (await api.platform.pool.query('select lead, resolved from dispatch.handled where ticket = $1', [ticket])).rows[0]
  expect(await row()).toEqual({ lead: units.housing, resolved: null })
  const seenThrough: TicketResolved = { ...resolved, unit: units.housing }
  await record(api.platform, [seenThrough], ticketId(ticket))
  expect(await row()).toEqual({ lead: units.housing, resolved: instantOf(resolved.at) })
  expect(await expectRebuiltEqualsLive(api, handled)).toBeGreaterThan(0)
})

test('without a model the preview is the catalogue alone, and without a past nothing is learnt', async () => {
  await api.platform.pool.query('delete from dispatch.handled')
  await learnFromHandled(api.platform, learnInThread)
  expect((await preview(leak)).learnt).toBeUndefined()
})

test('what was learnt stands beside the catalogue, with how many, and says where they disagree [DISPATCH-03]', async () => {
  await past(categories.leak, units.jianwai, 17)
  await past(categories.leak, units.housing, 3)
  await past(categories.tooCold, units.jianwai, 12)
  await past(categories.nightNoise, units.chaowai, 8)
  await learnFromHandled(api.platform, learnInThread)
  const { plan, learnt } = await preview(leak)
  expect(plan.lead).toBe(units.housing)
  expect(learnt).toMatchObject({ rule: 'DISPATCH-03', days: 90, alike: 20, differs: true })
  expect(learnt.units[0]).toMatchObject({ unit: units.jianwai, handled: 17 })
  expect(learnt.units[0].probability).toBeGreaterThan(0.5)
  expect(learnt.units.length).toBeLessThanOrEqual(3)
  expect((await preview(coldFlat)).learnt).toMatchObject({ alike: 12, differs: false })
})

test('editors list where past and catalogue disagree, most tickets first', async () => {
  const list = async (as: Ask, query = '') => as('GET', `/api/dispatch/disagreements${query}` as `/api/${string}`)
  const { body } = await list(dispatcher)
  expect(body.rows).toMatchObject([
    {
      category: categories.leak,
      place: places.jianwai,
      lead: units.jianwai,
      catalogue_lead: units.housing,
      handled: 17,
      of: 20,
    },
    { category: categories.nightNoise, lead: units.chaowai, catalogue_lead: null, gap: 'no-line', handled: 8, of: 8 },
  ])
  expect((await list(dispatcher, `?category=${categories.nightNoise}`)).body.rows).toHaveLength(1)
  expect((await list(await api.as(cast.jianwai))).status).toBe(403)
})

test('a model that cannot be read is left aside: the catalogue still answers', async () => {
  await api.platform.pool.query(`insert into dispatch.unit_models values ($1, $1, 1, 1, '\\x00')`, [
    instantOf(hoursLater(1)),
  ])
  const answer = await dispatcher('POST', '/api/dispatch-previews', leak)
  expect(answer.status).toBe(200)
  expect(answer.body.learnt).toBeUndefined()
})
