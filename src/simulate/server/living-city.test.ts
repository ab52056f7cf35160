import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { commandId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { createDemoPeople } from '#platform/identity/demo-people.ts'
import type { Platform } from '#platform/platform.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { commandsOf } from '#platform/stage-door.ts'
import { doors } from '#stages.ts'
import { historyEnd } from '../../../test/cast/beijing.ts'
import { type DemoPlatform, demoPlatform } from '../../../test/cast/demo-platform.ts'
import { cast } from '../../../test/cast/people.ts'
import { isSynthetic } from '../staff.ts'
import { auditor } from './auditor.ts'
import { livingCity } from './living-city.ts'
import { readPulse, setPulse } from './pulse.ts'
import { seedCity } from './seed-city.ts'

const hour = 3_600_000
let demo: DemoPlatform
beforeAll(async () => {
  demo = await demoPlatform(doors)
  const wish = { days: 20, tickets: 150, seed: 'living', until: instantOf(historyEnd) }
  await seedCity(demo.platform, doors, () => ({ advance: () => undefined, end: () => undefined }), wish)
})
afterAll(() => demo.close())

/** So long after the history; each look at the clock finds another minute gone, so that nobody has to wait for it. */
function hurried(after: number, settings: Partial<Platform['config']> = {}): Platform {
  let looks = 0
  const now = () => (historyEnd + after + looks++ * 60_000) as Moment
  return { ...demo.platform, now, config: { ...demo.platform.config, ...settings } }
}

const factsOf = async () =>
  (await demo.platform.pool.query('select count(*)::int as count from journal.facts')).rows[0].count
const openLives = async (): Promise<readonly string[]> =>
  (await demo.platform.pool.query('select ticket from simulate.lives order by ticket')).rows.map(({ ticket }) => ticket)

test('a minute of the living city: demands arrive and staff act, by the loop’s own commands and at the clock’s time', async () => {
  const before = await factsOf()
  await livingCity(doors).run(hurried(16 * hour, { demoTempo: 400 }))
  expect(await factsOf()).toBeGreaterThan(before + 20)
  const { rows } = await demo.platform.pool.query(
    `select actor ->> 'person' as person, type from journal.facts where at > $1`,
    [instantOf((historyEnd + 16 * hour) as Moment)],
  )
  expect(rows.map(({ type }) => type)).toContain('TicketReceived')
  // Links and machine calls are the system's.
  expect(rows.every(({ person }) => isSynthetic(person) || person === systemActor.person)).toBe(true)
})

test('a ticket that somebody real has touched is left to them', async () => {
  const ticket = ticketId(await waitingForCallBack())
  const order = {
    ticket,
    commandId: commandId('00000000-0000-4000-8000-000000000001'),
    actor: cast.callBack,
    at: historyEnd,
  }
  const input = { channel: 'person', outcome: 'busy' }
  const missed = await commandsOf(doors).get('MissCallBack')?.(demo.platform, { ...order, input } as never)
  expect(missed?.accepted).toBe(true)
  expect(await openLives()).not.toContain(ticket)
  const { length } = await readHistory(demo.platform.pool, ticket)
  await livingCity(doors).run(hurried(400 * hour, { demoTempo: 1_000 }))
  expect(await readHistory(demo.platform.pool, ticket)).toHaveLength(length)
})

test('stopped, the city stands still; let go on, it goes on', async () => {
  await setPulse(demo.platform.pool, false, 'somebody', historyEnd)
  expect(await readPulse(demo.platform)).toMatchObject({ beating: false, seed: 'living' })
  const before = await factsOf()
  await livingCity(doors).run(hurried(500 * hour, { demoTempo: 40 }))
  expect(await factsOf()).toBe(before)
  await setPulse(demo.platform.pool, true, 'somebody', historyEnd)
  await livingCity(doors).run(hurried(500 * hour, { demoTempo: 40 }))
  expect(await factsOf()).toBeGreaterThan(before)
})

test('tempo 0 and an installation that is no demo stand still', async () => {
  const before = await factsOf()
  await livingCity(doors).run(hurried(600 * hour, { demoTempo: 0 }))
  await livingCity(doors).run(hurried(600 * hour, { demo: false }))
  expect(await factsOf()).toBe(before)
})

test('asked to stop, the city ends its minute at once', async () => {
  const stopping = new AbortController()
  const standing = { ...demo.platform, now: () => (historyEnd + 700 * hour) as Moment }
  const running = livingCity(doors).run(standing, stopping.signal)
  stopping.abort()
  await running
})

test('the auditor of the demo works leads to a conclusion by the product’s own commands, and leaves half of them open', async () => {
  const { pool } = demo.platform
  await createDemoPeople(demo.platform)
  await pool.query(
    `insert into appraise.leads (id, period, test, lead, place, seen, cases, expected, units, chance, corrected, tickets,
       edition, found_at, looked_at, phase)
     select gen_random_uuid(), '2026-11', test, 'bureau-market', '11', 9, 20, 1, 40, 0.0001, 0.01, '{}',
       'cast', $1, $1, 'open' from unnest(array['same-number', 'alike-words']) test`,
    [instantOf(historyEnd)],
  )
  for (let minute = 0; minute < 5; minute += 1) await auditor(doors).run(demo.platform)
  const { rows } = await pool.query(
    `select phase, assignee->>'name' as by, verdict, (select array_agg(type order by step) from appraise.lead_steps s
       where s.lead = l.id) as steps from appraise.leads l order by phase`,
  )
  expect(rows).toEqual([
    {
      phase: 'concluded',
      by: '审计员乙',
      verdict: expect.stringMatching(/explained|unfounded/),
      steps: ['LeadAssigned', 'LeadNoted', 'LeadConcluded'],
    },
    { phase: 'open', by: null, verdict: null, steps: null },
  ])
})

/** A ticket of the synthetic city whose requester is to be asked next. */
async function waitingForCallBack(): Promise<string> {
  const { rows } = await demo.platform.pool.query<{ ticket: string }>(
    `select l.ticket from simulate.lives l join journal.facts f on f.ticket = l.ticket and f.position = l.position
     where f.type in ('CallBackOpened', 'TicketResolved') order by l.ticket`,
  )
  return rows[0]?.ticket ?? ''
}
