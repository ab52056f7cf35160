import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { readTicketNumber, ticketNumber } from './ticket-number.ts'

test('the date is Shanghai’s, the count has six digits', () => {
  expect(ticketNumber(momentOf('2026-11-22T16:00:00Z'), 123)).toBe('261123-000123')
  expect(ticketNumber(momentOf('2026-11-22T15:59:59Z'), 1_000_007)).toBe('261122-000007')
})

test.each([' 261123-000123 ', '261123 000123', '261123000123', '２６１１２３－０００１２３'])(
  '%s is read as typed',
  (text) => {
    expect(readTicketNumber(text)).toBe('261123-000123')
  },
)

test.each(['', '261123-00012', 'abc', '261123-0001234'])('"%s" is no number', (text) => {
  expect(readTicketNumber(text)).toBeUndefined()
})

test('every number is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 0, max: 5e9 }), (at, count) => {
      const number = ticketNumber(at as Moment, count)
      expect(readTicketNumber(number)).toBe(number)
    }),
  )
})
