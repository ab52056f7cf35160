import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type AnyFact, commandId, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { accept } from '#foundations/outcome/decision.ts'
import { queryPage } from '#platform/postgres/key-page.ts'
import { castCity, hoursLater, places, units } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { findAllRepeats } from './find-repeats.ts'
import { listRepeats } from './list-repeats.ts'
import { door } from './stage.ts'

let scratch: ScratchPlatform
beforeAll(async () => {
  scratch = await scratchPlatform({}, [door])
})
afterAll(() => scratch.close())

const nothing = memory<null, AnyFact>(null, {})
const say = (_: null, facts: readonly AnyFact[]) => accept(...facts)

/** Puts facts into the journal as they stand. */
async function record(ticket: TicketId, facts: readonly AnyFact[], phone?: string): Promise<TicketId> {
  const subject = '11111111-1111-4111-8111-111111111111'
  const row = { ticket, subject, sealed: '\\x00', phone_index: phone === undefined ? null : `\\x${phone}` }
  const order = { ticket, commandId: commandId(randomUUID()), actor: cast.operator, at: hoursLater(0), input: facts }
  const beside = new Map([['personal.requesters', [row]]])
  await scratch.platform.perform(nothing, say, phone === undefined ? order : { ...order, beside })
  return ticket
}
const newTicket = () => ticketId(randomUUID())
const day = 24

test('three cold flats of one phone are a repeat, and with a neighbour’s one of the community [WARN-01]', async () => {
  for (const n of [1, 2, 3])
    await record(
      newTicket(),
      [received({ at: hoursLater(-n * day) }), classified({ at: hoursLater(-n * day) })],
      'abcd',
    )
  const found = async () => {
    await findAllRepeats(scratch.platform)
    const { rows } = await listRepeats(scratch.platform, cast.dispatcher)
    return rows.map(({ basis, count, place }) => [basis, count, place])
  }
  expect(await found()).toEqual([['requester', 3, places.yongan]])
  await record(newTicket(), [received(), classified()], 'ab12')
  expect(await found()).toEqual([
    ['community', 4, places.yongan],
    ['requester', 3, places.yongan],
  ])
  await record(newTicket(), [received({ place: places.tilu }), classified({ place: places.tilu })], 'ef01')
  await findAllRepeats(scratch.platform)
  const { rows } = await listRepeats(scratch.platform, cast.dispatcher)
  expect(rows[1]).toMatchObject({ first: instantOf(hoursLater(-3 * day)), last: instantOf(hoursLater(-day)) })
  expect((await listRepeats(scratch.platform, cast.chaowai)).rows).toEqual([])
})

test('the window forgets what is older', async () => {
  const month = 31 * day * 3_600_000
  await findAllRepeats({ ...scratch.platform, now: () => (hoursLater(0) + month) as Moment, cityAt: () => castCity() })
  expect((await listRepeats(scratch.platform, cast.dispatcher)).rows).toEqual([])
})

test('a ticket is on the deadline board from its last reminder until it is resolved, for those it concerns', async () => {
  const ticket = await record(newTicket(), [received(), classified(), dispatched()])
  const shown = async (hours: number, actor = cast.jianwai) => {
    const list = { table: 'warn.watch', columns: ['ticket'], filters: {}, sorts: ['due'], defaultSort: 'due:asc' }
    const where = 'open and looms <= :now'
    const { rows } = await queryPage(
      scratch.platform.pool,
      { ...list, where },
      { actor, now: hoursLater(hours), always: {}, query: {} },
    )
    return rows.some((row) => row.ticket === ticket)
  }
  expect(await shown(11.9)).toBe(false)
  expect(await shown(12)).toBe(true)
  expect(await shown(12, cast.chaowai)).toBe(false)
  const resolved = { type: 'TicketResolved', at: hoursLater(13), unit: units.jianwai }
  await record(ticket, [resolved])
  expect(await shown(14)).toBe(false)
})
