import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCipher } from '#platform/files/cipher.ts'
import { hoursLater } from '../../../test/cast/city.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { makeToken, readToken } from './rating-token.ts'

const cipher = makeCipher(Buffer.alloc(32, 7))
const link = { ticket: ticketNumber(7), round: 2, until: hoursLater(80) }
const token = makeToken(cipher, link)

test('a link says which ticket, which round and until when, and nothing in it can be changed [APPRAISE-08]', () => {
  expect(readToken(cipher, token)).toEqual(link)
  fc.assert(
    fc.property(fc.nat(51), fc.constantFrom(...'ABCXYZabcxyz059-_'), (place, letter) => {
      const changed = token.slice(0, place) + letter + token.slice(place + 1)
      if (changed !== token) expect(readToken(cipher, changed)).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})

test('another installation makes no links of ours, and nothing else is one', () => {
  expect(readToken(makeCipher(Buffer.alloc(32, 8)), token)).toBeUndefined()
  for (const odd of [
    '',
    '🙂'.repeat(13),
    'A'.repeat(100_000),
    "' or 1=1 --",
    `${token} `,
    `${token}=`,
    `\u0000${token.slice(1)}`,
  ])
    expect(readToken(cipher, odd)).toBeUndefined()
})
