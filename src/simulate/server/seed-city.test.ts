import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { verifyJournal } from '#platform/postgres/verify.ts'
import type { PopulateWish } from '#platform/stage-door.ts'
import { doors } from '#stages.ts'
import { historyEnd } from '../../../test/cast/beijing.ts'
import { type DemoPlatform, demoPlatform } from '../../../test/cast/demo-platform.ts'
import { seedCity } from './seed-city.ts'

const wish: PopulateWish = { days: 45, tickets: 500, seed: 'test', until: instantOf(historyEnd) }
const quiet = () => ({ advance: () => undefined, end: () => undefined })

let demo: DemoPlatform
beforeAll(async () => {
  demo = await demoPlatform(doors)
  await seedCity(demo.platform, doors, quiet, wish)
})
afterAll(() => demo.close())

const digest = `select md5(string_agg(f.line, '' order by f.line)) as digest, count(*)::int as facts
  from (select concat(ticket, position, type, command_id, actor, body) as line from journal.facts) f`

async function rows<Row>({ platform }: DemoPlatform, text: string): Promise<readonly Row[]> {
  return (await platform.pool.query(text)).rows
}

const counts = async (type: string) =>
  (await rows<{ count: number }>(demo, `select count(*)::int as count from journal.facts where type = '${type}'`))[0]
    ?.count ?? 0

test('the same seed and end tell the same history, fact by fact, and no command is refused', async () => {
  const other = await demoPlatform(doors)
  const late = { ...wish, until: instantOf((historyEnd + 1) as typeof historyEnd) }
  await expect(seedCity(other.platform, doors, quiet, late)).rejects.toThrow(/future/)
  const seeded = await seedCity(other.platform, doors, quiet, wish)
  expect(seeded?.refused).toEqual([])
  expect(await rows(other, digest)).toEqual(await rows(demo, digest))
  await other.close()
})

test('every stage has its facts', async () => {
  expect(await counts('TicketClassified')).toBeGreaterThanOrEqual(490)
  const all = [
    'TicketAnswered',
    'TicketDismissed',
    'TicketWithdrawn',
    'TicketReturned',
    'AdjudicationRuled',
    'TicketSigned',
    'RequesterContacted',
  ]
  const later = [
    'ClockReminded',
    'TicketResolved',
    'CallBackOpened',
    'RatingLinkSent',
    'CallBackMissed',
    'CallBackAnswered',
    'CallBackGivenUp',
  ]
  const beside = [
    'ExtensionGranted',
    'TicketDelegated',
    'SupervisionAnswered',
    'ReportedUp',
    'NoteAdded',
    'WhistleConfirmed',
    'PartSigned',
    'PartDone',
    'TicketSplit',
    'ChildResolved',
  ]
  const ends = ['SecondHandlingOpened', 'ExclusionAsked', 'ExclusionReviewed']
  for (const type of [...all, ...later, ...beside, ...ends])
    expect([type, await counts(type)]).toEqual([type, expect.toSatisfy((count: number) => count > 0)])
})

test('nothing happens after the end of the history, nothing before a ticket arrived, and no fact goes back in time', async () => {
  const wrong = await rows(
    demo,
    `select * from (select at, lag(at) over (partition by ticket order by position) as before from journal.facts) f
     where at < before or at > '${wish.until}'`,
  )
  expect(wrong).toEqual([])
})

test('reviews of exclusions are refused, objected to and decided by a third person; some are forgotten', async () => {
  const people = await rows<{ people: number; of: number }>(
    demo,
    `select count(distinct actor->>'person')::int as people, count(*)::int as of from journal.facts
     where type in ('ExclusionReviewed', 'ObjectionDecided') and ticket in (select ticket from journal.facts where type = 'ObjectionDecided')
     group by ticket`,
  )
  expect(people.length).toBeGreaterThan(0)
  for (const one of people) expect(one.people).toBe(one.of)
  const [late] = await rows<{ late: number }>(
    demo,
    `select count(*)::int as late from journal.facts a join journal.facts r on r.ticket = a.ticket and r.type = 'ExclusionReviewed'
     where a.type = 'ExclusionAsked' and (r.body->>'step')::int = 1 and (r.body->>'at')::float8 > (a.body->>'reviewBy')::float8`,
  )
  expect(late?.late).toBeGreaterThan(0)
})

test('an appraiser closed every period but the one that ended last; what happened later is told as corrections', async () => {
  const closings = await rows(
    demo,
    `select period, closing, closed_at = '2026-10-31T10:00:00+08:00' as "inTime", closed_by->>'role' as role,
       (document::json->'inputs'->>'tickets')::int > 0 as counted from appraise.period_closings`,
  )
  expect(closings).toEqual([{ period: '2026-10', closing: 1, inTime: true, role: 'appraiser', counted: true }])
  const [late] = await rows<{ tickets: number; answered: number }>(
    demo,
    `select count(*)::int as tickets, count(*) filter (where exists (select from journal.facts f
       where f.ticket = c.ticket and f.type = 'CallBackAnswered' and f.at > '2026-10-31T10:00:00+08:00'))::int as answered
     from appraise.corrections c where period = '2026-10'`,
  )
  expect(late?.tickets).toBeGreaterThan(0)
  expect(late?.answered).toBeGreaterThan(0)
})

test('the rates are near those of 2019: three of four solved, six of seven satisfied', async () => {
  const [rates] = await rows<{ solved: number; satisfied: number }>(
    demo,
    `with last as (select distinct on (ticket) body from journal.facts where type = 'CallBackAnswered' order by ticket, position desc)
     select avg((body ->> 'solved' = 'solved')::int)::float8 as solved,
            avg(case body ->> 'satisfied' when 'satisfied' then 1 when 'basically' then 0.9 else 0 end)::float8 as satisfied
     from last`,
  )
  expect(rates?.solved).toBeGreaterThan(0.66)
  expect(rates?.solved).toBeLessThan(0.84)
  expect(rates?.satisfied).toBeGreaterThan(0.79)
  expect(rates?.satisfied).toBeLessThan(0.93)
})

test('all views stand as if every command had been given by itself', async () => {
  const owner = openPool(demo.ownerUrl, { size: 1, role: 'owner' })
  const views = doors.flatMap((door) => door.views)
  const { faults, tickets } = await verifyJournal(owner, views, () => ({
    advance: () => undefined,
    end: () => undefined,
  }))
  await owner.end()
  expect(faults).toEqual([])
  expect(tickets).toBe(await counts('TicketReceived'))
})

test('requesters are kept sealed, one a ticket', async () => {
  const [line] = await rows<{ count: number }>(demo, 'select count(*)::int as count from personal.requesters')
  expect(line?.count).toBe(await counts('TicketReceived'))
})

test('a city with tickets stays as it is; asked for by name, a second history is refused', async () => {
  const before = await rows(demo, digest)
  expect(await seedCity(demo.platform, doors, quiet)).toBeUndefined()
  await expect(seedCity(demo.platform, doors, quiet, wish)).rejects.toThrow(/has tickets/)
  expect(await rows(demo, digest)).toEqual(before)
})

test('a history that was broken off is finished as if it had not been', async () => {
  const other = await demoPlatform(doors)
  let lots = 0
  const breaking = () => ({
    advance: () => {
      lots += 1
      if (lots === 2) throw new Error('pulled the plug')
    },
    end: () => undefined,
  })
  await expect(seedCity(other.platform, doors, breaking, wish)).rejects.toThrow('pulled the plug')
  expect((await rows<{ facts: number }>(other, digest))[0]?.facts).toBeGreaterThan(0)
  await seedCity(other.platform, doors, quiet)
  expect(await rows(other, digest)).toEqual(await rows(demo, digest))
  await other.close()
})

test('a ticket to come repeats no number of the history', async () => {
  const [used] = await rows<{ most: number }>(demo, 'select max(right(number, 6))::int as most from intake.register')
  const [next] = await rows<{ next: number }>(demo, "select nextval('intake.ticket_numbers')::int as next")
  expect(next?.next).toBeGreaterThan(used?.most ?? Number.POSITIVE_INFINITY)
})
