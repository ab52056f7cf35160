import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { type UnitCode, unitCode } from '#foundations/units/unit.ts'
import { categories } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { classified, dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { type ReturnTicket, returnTicket } from './return-ticket.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(dispatchMemory, ticketWith(...facts))
const withStreet = remembered(dispatched())
const handBack: ReturnTicket = { by: units.jianwai, reason: 'unclear', why: '公房漏水', basis: '职责清单第 3 条' }
const give = (over: Partial<ReturnTicket>, state = withStreet, at = hoursLater(8)) =>
  returnTicket(state, { ...handBack, ...over }, at, city)

test('a unit may hand a ticket back until the window closes, and name a better one [DISPATCH-07]', () => {
  expect(give({ reason: 'not-our-duty', suggestedLead: units.housing })).toEqual({
    accepted: true,
    facts: [
      {
        type: 'TicketReturned',
        at: hoursLater(8),
        by: units.jianwai,
        reason: 'not-our-duty',
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
  ['no-such-reason', { reason: 'too-hard' }],
  ['suggestion-missing', { reason: 'not-our-duty' }],
  ['suggestion-missing', { reason: 'not-our-area' }],
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

const back = (by: UnitCode) => ({ type: 'TicketReturned', at: hoursLater(1), by })

test('the last return it may see opens the adjudication in the same breath [DISPATCH-05]', () => {
  const twice = remembered(dispatched(), back(units.housing), dispatched())
  expect(give({}, twice)).toMatchObject({
    accepted: true,
    facts: [
      { type: 'TicketReturned' },
      {
        type: 'AdjudicationOpened',
        how: 'adjudicator',
        units: [units.housing, units.jianwai],
        involves: [units.housing, units.jianwai],
        question: '公房漏水',
        due: momentOf('2026-11-24T18:00:00+08:00'),
        rule: 'DISPATCH-05',
      },
    ],
  })
})

test('whom a ruling named keeps it, unless it turns out to be another matter [DISPATCH-06]', () => {
  const reason = { by: 'ruling', why: '属地责任', basis: '职责清单', edition: '2019-01' } as const
  const bound = [dispatched(), back(units.jianwai), dispatched({ reason })]
  expect(give({}, remembered(...bound))).toEqual({ accepted: false, reason: 'bound-by-ruling', rule: 'DISPATCH-06' })
  expect(give({}, remembered(...bound, classified({ category: categories.leak })))).toMatchObject({ accepted: true })
})
