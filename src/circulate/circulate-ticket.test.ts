import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { hoursLater, units } from '../../test/cast/city.ts'
import { dispatched, received } from '../../test/cast/tickets.ts'
import { circulateTicket } from './circulate-ticket.ts'
import { circulateMemory } from './state.ts'

const at = hoursLater(50)
const telling = { report: 'daily-2026-11-25', why: '供热首日集中反映，响应不及时' }
const circulate = (facts: readonly AnyFact[], over: Partial<typeof telling> = {}) =>
  circulateTicket(recall(circulateMemory, facts), { ...telling, ...over }, at)
const named = { type: 'TicketCirculated', at, ...telling }

test('a ticket with a unit is named in a report, with what it tells [CIRCULATE-02]', () => {
  expect(circulate([received(), dispatched()])).toEqual({ accepted: true, facts: [named] })
  expect(circulate([received(), dispatched(), named], { report: 'daily-2026-11-26' }).accepted).toBe(true)
})

test.each([
  ['no-unit-owes-it', [received()], {}],
  [
    'no-unit-owes-it',
    [received(), dispatched(), { type: 'TicketReturned', at, by: units.jianwai, why: '', basis: '' }],
    {},
  ],
  ['already-in-this-report', [received(), dispatched(), named], {}],
  ['reason-missing', [received(), dispatched()], { why: ' ' }],
] as const)('%s is refused', (reason, facts, over) => {
  expect(circulate(facts, over)).toEqual({ accepted: false, reason, rule: 'CIRCULATE-02' })
})
