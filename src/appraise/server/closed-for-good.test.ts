import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import { answered } from '../../../test/cast/calling-back.ts'
import { categories } from '../../../test/cast/catalogue.ts'
import { castCity, hoursLater, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { adjustClosings } from './adjust-closings.ts'
import { adjustInThread } from './adjust-in-thread.ts'
import { recomputePeriods } from './period-checks.ts'
import { door } from './stage.ts'

/** The rules of the house, but that few answers are enough to be told what to improve. */
function cityThen(): City {
  const city = castCity()
  const { appraise } = city.rulebook
  const grouping = { ...appraise.grouping, improvement: { fewest: 5, gap: 0.02 } }
  return { ...city, rulebook: { ...city.rulebook, appraise: { ...appraise, grouping } } }
}

/** A city in which everything was decided anew, even for the past: weights, groups, classes, people, categories, units, adjusting. */
function cityLater(): City {
  const city = castCity()
  const { appraise, handle } = city.rulebook
  const { scoring, grouping } = appraise
  if (scoring.method !== 'rates') throw new Error('The house scores by rates')
  const rulebook = {
    ...city.rulebook,
    edition: '2029-01',
    appraise: {
      ...appraise,
      scoring: { ...scoring, weights: { response: 0.8, resolution: 0.1, satisfaction: 0.1 }, basicallyWeight: 0 },
      grouping: {
        ways: grouping.ways.filter(({ by }) => by === 'kind'),
        classes: grouping.classes.toReversed().map((one) => ({ ...one, when: one.when.slice(-1) })),
        improvement: { fewest: 1, gap: 0 },
      },
      fairness: { penalty: 9, draws: 300, fewest: 2 },
    },
    handle: { ...handle, workload: { ...handle.workload, byUnit: [{ unit: units.jianwai, people: 1 }] } },
  }
  const renamed = new Map([...city.units].map(([code, unit]) => [code, { ...unit, name: `新${unit.name}` }]))
  const regrouped = new Map(
    [...city.categories].map(([code, one]) => [code, { ...one, path: ['其他', '其他', '其他'] as const }]),
  )
  return { ...city, rulebook, units: renamed, categories: regrouped }
}

let now = cityThen()
let api: CastApi
let owner: Pool
let appraiser: Ask
beforeAll(async () => {
  api = await castApi([door], async () => ({ cityAt: () => now }))
  owner = openPool(api.ownerUrl, { size: 2, role: 'owner' })
  appraiser = await api.as(cast.appraiser)
})
afterAll(async () => {
  await owner.end()
  await api.close()
})

const daysAgo = (days: number) => hoursLater(-24 * days)
const record = (facts: readonly AnyFact[]) => recordFacts(api.platform, facts)

/** So many answered tickets of a unit, the first of them good. */
async function fill(
  lead: UnitCode,
  category: typeof categories.leak,
  { count, good, days }: Record<'count' | 'good' | 'days', number>,
) {
  for (let done = 0; done < count; done += 1) {
    const answer = done < good ? {} : ({ solved: 'unsolved', satisfied: 'unsatisfied' } as const)
    await record([
      ...[received({ at: daysAgo(days) }), classified({ category }), dispatched({ lead })],
      ...[{ ...resolved, at: daysAgo(days - 1) }, answered({ at: daysAgo(days - 2), ...answer })],
    ])
  }
}

const get = async (url: `/api/${string}`) => (await appraiser('GET', url)).body
const ranking = () => get('/api/rankings?table=streets&period=2026-11')
const group = () => get('/api/rankings?table=streets&period=2026-11&group=volume/small')
const fairness = () => get('/api/fairness?table=streets&period=2026-11')
const documents = async () => [
  await get('/api/periods/2026-11/closings/1/document'),
  await get('/api/periods/2026-11/closings/1/adjusted-document'),
]
const all = async () => ({
  ranking: await ranking(),
  group: await group(),
  fairness: await fairness(),
  documents: await documents(),
  tried: (await appraiser('POST', '/api/what-ifs', { period: '2026-11', table: 'streets', way: 'volume' })).body,
})
let published: Awaited<ReturnType<typeof all>>

test('a closing publishes groups, classes, what to improve and the movement, and soon after it adjusted scores [APPRAISE-12, APPRAISE-15]', async () => {
  await fill(units.jianwai, categories.tooCold, { count: 1, good: 0, days: 40 })
  await fill(units.jianwai, categories.tooCold, { count: 12, good: 3, days: 10 })
  await fill(units.chaowai, categories.leak, { count: 12, good: 11, days: 10 })
  await fill(units.huilongguan, categories.tooCold, { count: 6, good: 4, days: 10 })
  await fill(units.huilongguan, categories.leak, { count: 6, good: 5, days: 10 })
  for (const [period, firstDay, lastDay] of [
    ['2026-10', '2026-09-19', '2026-10-18'],
    ['2026-11', '2026-10-19', '2026-11-18'],
  ])
    expect((await appraiser('POST', '/api/period-closings', { period, firstDay, lastDay })).status).toBe(201)
  expect(await fairness()).toMatchObject({ closing: { closing: 1 }, wish: { step: 'working' }, adjusted: null })
  expect((await documents())[1]).toEqual({ error: 'no-such-closing' })
  await adjustClosings(api.platform, adjustInThread)
  published = await all()
  // 10 + 90 × 3/12, before 10 + 0; pooled resolution 23/36, its own 3/12 clearly below.
  expect(published.ranking.league.rows).toMatchObject([
    { unit: units.chaowai, rank: 1, class: 'advanced', groups: ['small', 'street-office', 'light'] },
    { unit: units.huilongguan, rank: 2 },
    {
      ...{ unit: units.jianwai, rank: 3, before: 1, class: 'improving' },
      improvements: [{ rate: 'resolution' }, { rate: 'satisfaction' }],
    },
  ])
  expect(published.fairness).toMatchObject({ closing: { closing: 1 }, wish: { step: 'ended', outcome: 'adjusted' } })
  expect(published.fairness.adjusted.units).toHaveLength(3)
  expect(published.group.league.rows).toHaveLength(3)
})

test('years later, under other editions and after all views were rebuilt, everything stands as published', async () => {
  now = cityLater()
  api.pass(3 * 365 * 86_400_000)
  appraiser = await api.as({ ...cast.appraiser, person: 'later-appraiser', name: '高考评' })
  await fill(units.chaowai, categories.leak, { count: 2, good: 0, days: 9 })
  for (const view of door.views) await rebuildView(owner, await readColumns(owner), view)
  expect(await all()).toEqual(published)
  await adjustClosings(api.platform, adjustInThread)
  expect(await all()).toEqual(published)
})

test('recomputed from the journal, tables and adjusted figures give the identical bytes [APPRAISE-10, APPRAISE-15]', async () => {
  await appraiser('POST', '/api/periods/2026-11/closings/1/recomputings')
  await recomputePeriods(api.platform)
  expect((await get('/api/periods/2026-11')).row.check).toMatchObject({ outcome: 'identical' })
})

test('a category that was tampered with changes no table, but is noticed by the adjusted figures', async () => {
  const outcome = async () => {
    api.pass(1_000)
    await appraiser('POST', '/api/periods/2026-11/closings/1/recomputings')
    await recomputePeriods(api.platform)
    return (await get('/api/periods/2026-11')).row.check.outcome
  }
  const change = (from: string, to: string) =>
    owner.query(
      `update journal.facts set body = jsonb_set(body, '{category}', to_jsonb($2::text)) where type = 'TicketClassified'
         and body->>'category' = $1`,
      [from, to],
    )
  await change(categories.leak, categories.nightNoise)
  expect(await outcome()).toBe('differs')
  await change(categories.nightNoise, categories.leak)
  await owner.query(`update appraise.closing_adjustments set document = replace(document, '"rank":1', '"rank":2')`)
  expect(await outcome()).toBe('altered')
  await owner.query(`update appraise.closing_adjustments set document = $1`, [published.documents[1].document])
  expect(await outcome()).toBe('identical')
})

test('what the new edition would make of it differs, and changes nothing; adjusting anew is refused', async () => {
  const { weights } = now.rulebook.appraise.scoring as { weights?: object }
  const draft = { ...now.rulebook.appraise.scoring, code: 'drafted' }
  const { body } = await appraiser('POST', '/api/what-ifs', { period: '2026-11', table: 'streets', scoring: draft })
  expect(weights).toEqual({ response: 0.8, resolution: 0.1, satisfaction: 0.1 })
  // 80 + 20 × 3/12 instead of 10 + 90 × 3/12
  const jianwai = body.rows.find((row: { unit: string }) => row.unit === units.jianwai)
  expect(jianwai).toMatchObject({
    before: { score: 32.5 },
    after: { score: 85 },
    steps: [{ step: 'weights', points: 52.5 }],
  })
  expect(await appraiser('POST', '/api/fairness/adjustments', { period: '2026-11' })).toMatchObject({
    status: 409,
    body: { reason: 'closed-already', rule: 'APPRAISE-15' },
  })
  expect(await all()).toEqual(published)
})
