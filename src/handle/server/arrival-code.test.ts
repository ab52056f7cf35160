import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { makeCipher } from '#platform/files/cipher.ts'
import { castCity, monday } from '../../../test/cast/city.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { checkCode, makeCode } from './arrival-code.ts'

const { calendar } = castCity()
const cipher = makeCipher(Buffer.alloc(32, 1))
const of = { ticket: ticketNumber(1), whistle: 1 }
const holds = { amount: 5, unit: 'minutes' } as const
const later = (at: Moment, minutes: number) => (at + minutes * 60_000) as Moment
const moments = fc.integer({ min: 0, max: 3e12 }).map((at) => at as Moment)

test('a code holds for the time the edition says, to the minute, whenever it was made', () => {
  fc.assert(
    fc.property(moments, (at) => {
      const { code, until } = makeCode(cipher, of, at, { holds, calendar })
      expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
      expect(until - at).toBeGreaterThanOrEqual(5 * 60_000)
      expect(until - at).toBeLessThan(6 * 60_000)
      expect(checkCode(cipher, code, of, at)).toBe('good')
      expect(checkCode(cipher, code, of, (until - 1) as Moment)).toBe('good')
      expect(checkCode(cipher, code, of, until)).toBe('expired')
      expect(checkCode(cipher, code, of, later(at, 60 * 24 * 30))).toBe('expired')
    }),
  )
})

test('it is read however it is typed', () => {
  const { code } = makeCode(cipher, of, monday, { holds, calendar })
  const wide = [...code].map((one) => (/[0-9A-Z]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one))
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'o'), wide.join('')])
    expect(checkCode(cipher, typed, of, monday)).toBe('good')
})

test('one letter changed, another whistle, another ticket, another key: forged', () => {
  const { code } = makeCode(cipher, of, monday, { holds, calendar })
  const letters = [...code.replaceAll('-', '')]
  letters.forEach((letter, place) => {
    const changed = letters.with(place, letter === 'A' ? 'B' : 'A').join('')
    expect(checkCode(cipher, changed, of, monday)).toBe('forged')
  })
  expect(checkCode(cipher, code, { ...of, whistle: 2 }, monday)).toBe('forged')
  expect(checkCode(cipher, code, { ...of, ticket: ticketNumber(2) }, monday)).toBe('forged')
  expect(checkCode(makeCipher(Buffer.alloc(32, 2)), code, of, monday)).toBe('forged')
})

test('anything else is forged, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
      expect(checkCode(cipher, typed, of, monday)).toBe('forged')
    }),
  )
})
