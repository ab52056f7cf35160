import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { commandId, ticketId } from '#foundations/journal/envelope.ts'
import { commandsOf } from '#platform/stage-door.ts'
import { doors } from '#stages.ts'
import { historyEnd } from '../../../test/cast/beijing.ts'
import { type DemoPlatform, demoPlatform } from '../../../test/cast/demo-platform.ts'
import { cast } from '../../../test/cast/people.ts'
import { demandsOf } from '../draw-demand.ts'
import { Agenda } from './agenda.ts'
import { readWorld } from './read-world.ts'
import { seedCity } from './seed-city.ts'

let demo: DemoPlatform
beforeAll(async () => {
  demo = await demoPlatform(doors)
  // A demo publishes its city's articles before its history.
  for (const { followCity } of doors) await followCity?.(demo.platform)
  const wish = { days: 30, tickets: 400, seed: 'work', until: instantOf(historyEnd) }
  const seeded = await seedCity(demo.platform, doors, () => ({ advance: () => undefined, end: () => undefined }), wish)
  expect(seeded?.refused).toEqual([])
})
afterAll(() => demo.close())

async function rows<Row>({ platform }: DemoPlatform, text: string): Promise<readonly Row[]> {
  return (await platform.pool.query(text)).rows
}

test('pieces of a split ticket are tickets of other units, and no ticket has its result before its pieces', async () => {
  const pieces = await rows<{ lead: string; parents: string; number: string; named: boolean }>(
    demo,
    `select d.body->>'lead' as lead, r.body->>'number' as number,
       (select p.body->>'lead' from journal.facts p where p.ticket = s.ticket and p.type = 'TicketDispatched'
          and p.position < s.position order by p.position desc limit 1) as parents,
       exists (select from personal.requesters q where q.ticket = r.ticket and q.phone_index is null) as named
     from journal.facts r join journal.facts d on d.ticket = r.ticket and d.body->'reason'->>'by' = 'split'
       join journal.facts s on s.ticket = (r.body->>'parent')::uuid and s.type = 'TicketSplit'
     where r.type = 'TicketReceived' and r.body ? 'parent'`,
  )
  expect(pieces.length).toBeGreaterThan(5)
  expect(new Set(pieces.map(({ number }) => number)).size).toBeGreaterThan(5)
  for (const { lead, parents, named } of pieces) expect([lead !== parents, named]).toEqual([true, true])
  const early = await rows(
    demo,
    `select ticket from journal.facts s where type = 'TicketSplit' and exists (select from journal.facts r
       where r.ticket = s.ticket and r.type = 'TicketResolved'
         and (select count(*) from journal.facts c where c.ticket = s.ticket and c.type = 'ChildResolved'
           and c.position < r.position) < jsonb_array_length(s.body->'children'))`,
  )
  expect(early).toEqual([])
})

test('staff report what they see in their own area; nobody is contacted or asked about it', async () => {
  const reports = await rows<{ role: string; channel: string; within: boolean; asked: boolean; resolved: boolean }>(
    demo,
    `select r.actor->>'role' as role, r.body->>'channel' as channel, u.area = left(r.body->>'place', length(u.area)) as within,
       exists (select from journal.facts f where f.ticket = r.ticket and f.type in ('RequesterContacted', 'CallBackOpened')) as asked,
       exists (select from journal.facts f where f.ticket = r.ticket and f.type = 'TicketResolved') as resolved
     from journal.facts r join reference.units u on u.code = r.body->>'reportedBy' where r.type = 'TicketReceived'`,
  )
  expect(reports.length).toBeGreaterThan(5)
  expect(reports.some(({ resolved }) => resolved)).toBe(true)
  for (const { resolved: _, ...report } of reports)
    expect(report).toEqual({ role: 'community-worker', channel: 'grid', within: true, asked: false })
})

test('answers name the articles they were told by, and what was looked for in vain waits for an editor', async () => {
  const [told] = await rows<{ cited: number; of: number }>(
    demo,
    `select count(*) filter (where body ? 'articleVersion')::int as cited, count(*)::int as of
     from journal.facts where type = 'TicketAnswered'`,
  )
  expect((told?.cited ?? 0) / (told?.of ?? 1)).toBeGreaterThan(0.1)
  expect((await rows(demo, 'select from intake.unanswered_searches where found_nothing > 0')).length).toBeGreaterThan(3)
})

test('most supporting units do their parts in time, some late or never', async () => {
  const [parts] = await rows<{ in_time: number; late: number; missing: number }>(
    demo,
    `select count(*) filter (where p->>'done' <= p->>'due')::int as in_time, count(*) filter (where p->>'done' > p->>'due')::int as late,
       count(*) filter (where (p->>'missing')::bool)::int as missing
     from appraise.joint_work, jsonb_array_elements(to_jsonb(parts)) p`,
  )
  const { in_time = 0, late = 0, missing = 0 } = parts ?? {}
  expect(in_time / (in_time + late + missing)).toBeGreaterThan(0.6)
  expect(late).toBeGreaterThan(0)
  expect(missing).toBeGreaterThan(0)
})

test('pieces live on by themselves, and are left to whoever has touched their ticket', async () => {
  const [open] = await rows<{ ticket: string; parent: string }>(
    demo,
    `select l.ticket, r.body->>'parent' as parent from simulate.lives l
       join journal.facts r on r.ticket = l.ticket and r.position = 1
       join journal.facts f on f.ticket = l.ticket and f.position = l.position
     where r.body ? 'parent' and f.type <> 'TicketResolved' order by 1`,
  )
  if (open === undefined) throw new Error('No piece is open at the end of the history')
  const world = await readWorld(demo.platform, { seed: 'work', epoch: historyEnd })
  const far = (historyEnd + 1_000 * 86_400_000) as Moment
  const due = async () =>
    (await new Agenda().listDue(demo.platform, world, demandsOf(world), far)).map(({ ticket }) => ticket)
  expect(await due()).toContain(open.ticket)
  const order = { ticket: ticketId(open.parent), commandId: commandId('00000000-0000-4000-8000-000000000002') }
  const input = { note: '来电人要求撤单' }
  const given = { ...order, actor: cast.operator, at: historyEnd, input } as never
  expect(await commandsOf(doors).get('WithdrawTicket')?.(demo.platform, given)).toMatchObject({ accepted: true })
  expect(await due()).not.toContain(open.ticket)
})
