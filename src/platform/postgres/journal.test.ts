import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import {
  type Actor,
  type AnyFact,
  commandId,
  type Envelope,
  type TicketId,
  ticketId,
} from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { castCity } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { readColumns } from './commit.ts'
import { readHistory } from './history.ts'
import { openJournal } from './journal.ts'
import type { Performer } from './perform.ts'
import { openPool } from './pool.ts'
import { rebuildView } from './rebuild.ts'
import { ticketView } from './view.ts'

type Filled = { readonly type: 'Filled'; readonly at: Moment; readonly drops: number }
type Emptied = { readonly type: 'Emptied'; readonly at: Moment }

const bucket = memory<{ readonly drops: number }, Filled | Emptied>(
  { drops: 0 },
  {
    Filled: (state, fact) => ({ drops: state.drops + fact.drops }),
    Emptied: () => ({ drops: 0 }),
  },
)

/** At most ten drops fit. */
function fill(state: { drops: number }, drops: number, at: Moment): Decision<Filled, 'full'> {
  return state.drops + drops > 10 ? refuse('full', 'HANDLE-01') : accept({ type: 'Filled', at, drops })
}
const empty = (_: unknown, _none: undefined, at: Moment) => accept<Emptied>({ type: 'Emptied', at })

const view = ticketView<{ drops: number; last_at: string }, Filled | Emptied>('handle.buckets', {
  Filled: (row, { fact }) => ({ drops: (row?.drops ?? 0) + fact.drops, last_at: new Date(fact.at).toISOString() }),
  Emptied: () => undefined,
})

let database: Awaited<ReturnType<typeof scratchDatabase>>
let owner: Pool
let pool: Pool
let published: Envelope<AnyFact>[]
const openOne = async () =>
  openJournal({
    pool,
    columns: await readColumns(pool),
    views: [view],
    reactions: [{ name: 'handle/when-filled', wants: (fact) => fact.type === 'Filled' }],
    cityAt: () => castCity(),
    committed: (facts) => published.push(...facts),
  })

beforeAll(async () => {
  database = await scratchDatabase()
  owner = openPool(database.url, { size: 2, role: 'owner' })
  pool = openPool(database.url, { size: 8 })
  await owner.query('create table handle.buckets (ticket uuid primary key, drops integer, last_at timestamptz)')
  await owner.query('grant select, insert, update, delete on handle.buckets to jiesu_app')
})
beforeEach(() => {
  published = []
})
afterAll(async () => {
  await Promise.all([owner.end(), pool.end()])
  await database.drop()
})

const actor: Actor = cast.operator
const at = 1_700_000_000_000 as Moment
const newTicket = () => ticketId(randomUUID())
const order = <Input>(ticket: TicketId, input: Input, command = randomUUID()) => ({
  ticket,
  commandId: commandId(command),
  actor,
  at,
  input,
})
const rowsOf = async (ticket: TicketId) =>
  (await pool.query('select drops from handle.buckets where ticket = $1', [ticket])).rows

test('facts, view row and job are written together, and told once committed', async () => {
  const perform = await openOne()
  const ticket = newTicket()
  const before = await waitingJobs()
  const outcome = await perform(bucket, fill, order(ticket, 3))
  expect(outcome).toMatchObject({ accepted: true, repeated: false })
  expect((await readHistory(pool, ticket)).map(({ position, fact }) => [position, fact])).toEqual([
    [1, { type: 'Filled', at, drops: 3 }],
  ])
  expect(await rowsOf(ticket)).toEqual([{ drops: 3 }])
  expect(await waitingJobs()).toBe(before + 1)
  expect(published.map((line) => line.fact.type)).toEqual(['Filled'])
})

async function waitingJobs(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from graphile_worker.jobs')
  return rows[0]?.n ?? 0
}

test('the same command id again records nothing and answers as before', async () => {
  const perform = await openOne()
  const ticket = newTicket()
  const command = randomUUID()
  const first = await perform(bucket, fill, order(ticket, 3, command))
  const again = await perform(bucket, fill, order(ticket, 3, command))
  expect(again).toMatchObject({ accepted: true, repeated: true })
  if (first.accepted && again.accepted) expect(again.facts).toEqual(first.facts)
  expect(await rowsOf(ticket)).toEqual([{ drops: 3 }])
})

test('a ticket said to be new is written without reading; where it is there already, it is read', async () => {
  const ticket = newTicket()
  const first = { ...order(ticket, 3), isNew: true as const }
  expect(await (await openOne())(bucket, fill, first)).toMatchObject({ accepted: true, repeated: false })
  expect(await (await openOne())(bucket, fill, first)).toMatchObject({ accepted: true, repeated: true })
  const more = await (await openOne())(bucket, fill, { ...order(ticket, 2), isNew: true })
  expect(more).toMatchObject({ repeated: false, facts: [{ position: 2 }] })
  expect(await rowsOf(ticket)).toEqual([{ drops: 5 }])
})

test('a refusal names reason and rule and writes nothing', async () => {
  const perform = await openOne()
  const ticket = newTicket()
  expect(await perform(bucket, fill, order(ticket, 11))).toEqual({ accepted: false, reason: 'full', rule: 'HANDLE-01' })
  expect(await readHistory(pool, ticket)).toEqual([])
})

test('a view row goes when its projection says so', async () => {
  const perform = await openOne()
  const ticket = newTicket()
  await perform(bucket, fill, order(ticket, 3))
  await perform(bucket, empty, order(ticket, undefined))
  expect(await rowsOf(ticket)).toEqual([])
})

test('two processes writing one ticket lose nothing and overfill nothing', async () => {
  const processes = [await openOne(), await openOne(), await openOne()]
  const ticket = newTicket()
  const tries = Array.from({ length: 15 }, (_, index) => pick(processes, index)(bucket, fill, order(ticket, 1)))
  const outcomes = await Promise.allSettled(tries)
  const filled = outcomes.filter((one) => one.status === 'fulfilled' && one.value.accepted)
  const history = await readHistory(pool, ticket)
  expect(history.length).toBe(filled.length)
  expect(history.length).toBeLessThanOrEqual(10)
  expect(history.map(({ position }) => position)).toEqual(history.map((_, index) => index + 1))
  expect(await rowsOf(ticket)).toEqual([{ drops: history.length }])
})

function pick(processes: readonly Performer[], index: number): Performer {
  const one = processes[index % processes.length]
  if (one === undefined) throw new Error('No process to pick')
  return one
}

test('two processes creating one ticket by one command, with rows beside, agree on it', async () => {
  const processes = [await openOne(), await openOne()]
  const [ticket, command] = [newTicket(), randomUUID()]
  const row = { ticket, subject: '11111111-1111-4111-8111-111111111111', sealed: '\\x00' }
  const beside = new Map([['personal.requesters', [row]]])
  const same = { ...order(ticket, 3, command), beside }
  const outcomes = await Promise.all(processes.map((perform) => perform(bucket, fill, same)))
  expect(outcomes.map((outcome) => outcome.accepted && outcome.repeated).toSorted()).toEqual([false, true])
})

test('a stale process is told the truth when it would refuse', async () => {
  const [here, there] = [await openOne(), await openOne()]
  const ticket = newTicket()
  await here(bucket, fill, order(ticket, 10))
  await there(bucket, empty, order(ticket, undefined))
  expect(await here(bucket, fill, order(ticket, 5))).toMatchObject({ accepted: true })
})

test('many tickets at once share commits, and one taken position fails nobody else', async () => {
  const perform = await openOne()
  const tickets = Array.from({ length: 200 }, newTicket)
  await Promise.all([...tickets, ...tickets].map((ticket) => perform(bucket, fill, order(ticket, 1))))
  const { rows } = await pool.query('select distinct drops from handle.buckets where ticket = any($1)', [tickets])
  expect(rows).toEqual([{ drops: 2 }])
})

test('a rebuilt view equals the live one', async () => {
  const read = async () => (await pool.query('select * from handle.buckets order by ticket')).rows
  const live = await read()
  expect(live.length).toBeGreaterThan(200)
  await owner.query('truncate handle.buckets')
  expect(await rebuildView(owner, await readColumns(pool), view)).toBe(live.length)
  expect(await read()).toEqual(live)
})

test('the app may add facts but neither change nor remove them', async () => {
  for (const spoil of ['update journal.facts set position = 9', 'delete from journal.facts', 'truncate journal.facts'])
    await expect(pool.query(spoil)).rejects.toThrow('permission denied')
})
