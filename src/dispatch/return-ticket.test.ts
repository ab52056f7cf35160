import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { type ReturnTicket, returnTicket } from './return-ticket.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(dispatchMemory, ticketWith(...facts))
const withStreet = remembered(dispatched())
const handBack: ReturnTicket = { by: units.jianwai, why: '公房漏水', basis: '职责清单第 3 条' }
const give = (over: Partial<ReturnTicket>, state = withStreet, at = hoursLater(8)) =>
  returnTicket(state, { ...handBack, ...over }, at, city)

test('a unit may hand a ticket back until the window closes, and name a better one [DISPATCH-07]', () => {
  expect(give({ suggestedLead: units.housing })).toEqual({
    accepted: true,
    facts: [
      {
        type: 'TicketReturned',
        at: hoursLater(8),
        by: units.jianwai,
        why: '公房漏水',
        basis: '职责清单第 3 条',
        suggestedLead: units.housing,
      },
    ],
  })
})

test('not a moment after it', () => {
  expect(give({}, withStreet, hoursLater(8.001))).toEqual({
    accepted: false,
    reason: 'window-closed',
    rule: 'DISPATCH-07',
  })
})

test.each([
  ['not-with-this-unit', { by: units.chaowai }],
  ['not-with-this-unit', { by: undefined }],
  ['why-missing', { why: ' ' }],
  ['basis-missing', { basis: '' }],
  ['no-such-unit', { suggestedLead: unitCode('street-999') }],
  ['suggests-itself', { suggestedLead: units.jianwai }],
] as const)('%s is refused', (reason, over) => {
  expect(give(over)).toEqual({ accepted: false, reason, rule: 'DISPATCH-07' })
})

test('a ticket handed back is with nobody', () => {
  const back = { type: 'TicketReturned', at: hoursLater(1), by: units.jianwai }
  expect(give({}, remembered(dispatched(), back))).toMatchObject({ reason: 'not-with-this-unit' })
})

test('what has been resolved is not handed back', () => {
  const done = { type: 'TicketResolved', at: hoursLater(1) }
  expect(give({}, remembered(dispatched(), done))).toMatchObject({ reason: 'already-resolved' })
})

test('after so many returns it has to be kept', () => {
  const returns = Array.from({ length: city.rulebook.dispatch.maxReturns }, () => [
    dispatched(),
    { type: 'TicketReturned', at: hoursLater(1), by: units.jianwai },
  ]).flat()
  expect(give({}, remembered(...returns, dispatched()))).toMatchObject({ reason: 'returned-too-often' })
})
