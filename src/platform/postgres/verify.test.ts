import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { openPool } from './pool.ts'
import { verifyJournal } from './verify.ts'
import { ticketView } from './view.ts'

type Filled = { readonly type: 'Filled'; readonly at: Moment; readonly drops: number }

const view = ticketView<{ drops: number }, Filled>('handle.buckets', {
  Filled: (row, { fact }) => {
    if (fact.drops < 0) throw new Error('A bucket cannot be filled with less than nothing')
    return { drops: (row?.drops ?? 0) + fact.drops }
  },
})

let database: Awaited<ReturnType<typeof scratchDatabase>>
let owner: Pool
let app: Pool

beforeAll(async () => {
  database = await scratchDatabase()
  owner = openPool(database.url, { size: 2, role: 'owner' })
  app = openPool(database.url, { size: 2 })
  await owner.query('create table handle.buckets (ticket uuid primary key, drops integer)')
  await owner.query('grant select on handle.buckets to jiesu_app')
})
afterEach(() => owner.query('truncate journal.facts, handle.buckets'))
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
})

async function given(ticket: string, positions: readonly number[], drops = 1) {
  for (const position of positions)
    await owner.query(
      `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
       values ($1, $2, now(), 'Filled', $3, '{}', $4)`,
      [ticket, position, randomUUID(), { type: 'Filled', at: 0, drops }],
    )
}
const givenRow = (ticket: string, drops: number) =>
  owner.query('insert into handle.buckets (ticket, drops) values ($1, $2)', [ticket, drops])
const verify = () => verifyJournal(app, [view], () => ({ advance: () => undefined, end: () => undefined }))

test('a journal whose views say what its facts say is sound', async () => {
  const tickets = Array.from({ length: 1_203 }, () => randomUUID())
  for (const ticket of tickets.slice(0, 3)) await given(ticket, [1, 2])
  await owner.query(
    `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
     select t, 1, now(), 'Filled', gen_random_uuid(), '{}', '{"type":"Filled","at":0,"drops":2}' from unnest($1::uuid[]) t`,
    [tickets.slice(3)],
  )
  await owner.query('insert into handle.buckets select t, 2 from unnest($1::uuid[]) t', [tickets])
  expect(await verify()).toEqual({ tickets: 1_203, facts: 1_206, faults: [] })
})

test('a missing fact, an altered row, a missing row and a stray row are each named', async () => {
  const [gap, altered, missing, stray] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await given(gap, [1, 3])
  await givenRow(gap, 2)
  await given(altered, [1])
  await givenRow(altered, 99)
  await given(missing, [1])
  await givenRow(stray, 1)
  const { faults } = await verify()
  expect(faults).toHaveLength(4)
  expect(faults).toEqual(
    expect.arrayContaining([
      { ticket: gap, what: 'has no fact at position 2' },
      { ticket: altered, what: 'differs in handle.buckets from what its facts say' },
      { ticket: missing, what: 'differs in handle.buckets from what its facts say' },
      { ticket: stray, what: 'stands in handle.buckets without a fact' },
    ]),
  )
})

test('a fact that no view can fold is a fault, and the rest is still looked at', async () => {
  const broken = randomUUID()
  await given(broken, [1], -1)
  const { faults } = await verify()
  expect(faults[0]?.what).toContain('cannot be folded by handle.buckets')
})
