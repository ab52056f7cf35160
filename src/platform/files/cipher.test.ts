import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteaText, makeCipher } from './cipher.ts'

const cipher = makeCipher(Buffer.alloc(32, 1))
const context = { ticket: '11111111-1111-4111-8111-111111111111', subject: '22222222-2222-4222-8222-222222222222' }

test('what was sealed opens for its own context, and reads like nothing meanwhile', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.record({ name: fc.string(), phone: fc.string() })), (content) => {
      expect(cipher.open(cipher.seal(content, context), context)).toEqual(content)
    }),
  )
  const sealed = cipher.seal('王小明 13800138000', context)
  expect(sealed.toString('utf8')).not.toMatch(/王|138/)
  expect(cipher.seal('same', context)).not.toEqual(cipher.seal('same', context))
})

test('one changed bit anywhere is noticed', () => {
  const sealed = cipher.seal({ name: '王小明' }, context)
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => cipher.open(altered, context)).toThrow(/altered|another key|layout/)
  }
  expect(() => cipher.open(sealed.subarray(0, 20), context)).toThrow('cut short')
})

test('it opens for no other ticket, requester or key', () => {
  const sealed = cipher.seal('x', context)
  expect(() => cipher.open(sealed, { ...context, ticket: context.subject })).toThrow('another requester')
  expect(() => cipher.open(sealed, { ...context, subject: context.ticket })).toThrow('another requester')
  expect(() => makeCipher(Buffer.alloc(32, 2)).open(sealed, context)).toThrow('JIESU_KEY')
})

test('one phone has one index however it is written, and another key gives another', () => {
  const index = cipher.blindIndex('13800138000')
  for (const written of ['+86 138-0013-8000', '008613800138000', '１３８００１３８０００', ' 138 0013 8000 '])
    expect(cipher.blindIndex(written)).toEqual(index)
  expect(cipher.blindIndex('13800138001')).not.toEqual(index)
  expect(makeCipher(Buffer.alloc(32, 2)).blindIndex('13800138000')).not.toEqual(index)
  expect(byteaText(index)).toMatch(/^\\x[0-9a-f]{64}$/)
})
