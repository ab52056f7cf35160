import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskedName, maskedPhone } from './masked.ts'

test.each([
  ['王女士', '王女士'],
  ['王小明', '王**'],
  ['王小明女士', '王**女士'],
  ['欧阳小明', '欧***'],
  ['北京某某科技有限公司', '北京**公司'],
  ['王', '*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})

test.each([
  ['13800132671', '138****2671'],
  ['138-0013-2671', '138****2671'],
  ['01065123456', '010****3456'],
  ['65123456', '****3456'],
  ['110', '***'],
])('%s is shown as %s', (phone, shown) => {
  expect(maskedPhone(phone)).toBe(shown)
})

test('at least three digits of a phone are always hidden', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{3,13}$/), (phone) => {
      expect(maskedPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(phone.length - 3)
    }),
  )
})
