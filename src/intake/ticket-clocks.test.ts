import { expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { hoursLater } from '../../test/cast/city.ts'
import { ticketClocks } from './ticket-clocks.ts'

const dispatched = (hours: number, resolveBy = 24) => ({
  type: 'TicketDispatched',
  at: hoursLater(hours),
  deadlines: { signBy: hoursLater(hours + 1), respondBy: hoursLater(4), resolveBy: hoursLater(resolveBy) },
  rule: 'DISPATCH-01',
  reason: { by: 'catalogue', line: 'C-001', edition: 'cast', basis: '' },
  deadlineEdition: '2019-01',
})
const fact = (type: string, hours: number, more: object = {}) => ({ type, at: hoursLater(hours), ...more })
const at = (hours: number) => instantOf(hoursLater(hours))

test('three clocks start at dispatch, each with the rule and edition that set it; each stops once', () => {
  const facts = [dispatched(0), fact('TicketSigned', 1), fact('RequesterContacted', 2), fact('RequesterContacted', 3)]
  expect(recall(ticketClocks, facts)).toEqual({
    sign: { name: 'sign', from: at(0), due: at(1), rule: 'DISPATCH-01', edition: 'cast', doneAt: at(1) },
    respond: { name: 'respond', from: at(0), due: at(4), rule: 'CLOCK-01', edition: '2019-01', doneAt: at(2) },
    resolve: { name: 'resolve', from: at(0), due: at(24), rule: 'CLOCK-01', edition: '2019-01' },
  })
})

test('a redispatch that keeps the deadline keeps the clock’s beginning; another deadline is another clock', () => {
  expect(recall(ticketClocks, [dispatched(0), dispatched(2)])).toMatchObject({
    sign: { from: at(2) },
    resolve: { from: at(0), due: at(24) },
  })
  expect(recall(ticketClocks, [dispatched(0), dispatched(2, 170)])).toMatchObject({ resolve: { from: at(2) } })
})

test('a second handling has clocks of its own', () => {
  const again = { respondBy: hoursLater(50), resolveBy: hoursLater(90), edition: '2019-01' }
  const facts = [dispatched(0), fact('TicketResolved', 5), fact('SecondHandlingOpened', 30, again)]
  expect(recall(ticketClocks, facts)).toEqual({
    respond: { name: 'respond', from: at(30), due: at(50), rule: 'HANDLE-04', edition: '2019-01' },
    resolve: { name: 'resolve', from: at(30), due: at(90), rule: 'HANDLE-04', edition: '2019-01' },
  })
})

test('a call-back has its clock from the result on, until it is answered or given up', () => {
  const opened = [
    dispatched(0),
    fact('TicketResolved', 5),
    fact('CallBackOpened', 5, { due: hoursLater(77), edition: '2019-01' }),
  ]
  const running = { name: 'call-back', from: at(5), due: at(77), rule: 'APPRAISE-01', edition: '2019-01' }
  const clockAfter = (...facts: ReturnType<typeof fact>[]) => recall(ticketClocks, [...opened, ...facts])['call-back']
  expect(clockAfter()).toEqual(running)
  expect(clockAfter(fact('CallBackAnswered', 20))).toEqual({ ...running, doneAt: at(20) })
  expect(clockAfter(fact('CallBackGivenUp', 60))).toEqual({ ...running, doneAt: at(60) })
})
