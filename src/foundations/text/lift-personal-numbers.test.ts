import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holes, liftPersonalNumbers } from './lift-personal-numbers.ts'

test.each([
  ['请打13800138000找我', '请打〔电话〕找我', '13800138000'],
  ['电话138-0013-8000。', '电话〔电话〕。', '13800138000'],
  ['手机１３８００１３８０００', '手机〔电话〕', '13800138000'],
  ['+86 13800138000 联系', '〔电话〕 联系', '8613800138000'],
  ['座机010-65123456', '座机〔电话〕', '01065123456'],
  ['座机（0731）8512345', '座机〔电话〕', '07318512345'],
  ['身份证11010519491231002x有误', '身份证〔证件号〕有误', '11010519491231002X'],
  ['号码是138 1234 5678', '号码是〔电话〕', '13812345678'],
  ['打1381 234 5678', '打〔电话〕', '13812345678'],
  ['联系电话：65123456，谢谢', '联系电话：〔电话〕，谢谢', '65123456'],
  ['电话6512-3456', '电话〔电话〕', '65123456'],
  ['座机010-6512 3456', '座机〔电话〕', '01065123456'],
  ['手机幺三八零零幺三八零零零', '手机〔电话〕', '13800138000'],
  ['护照E12345678过期', '护照〔证件号〕过期', 'E12345678'],
])('%s', (text, left, value) => {
  expect(liftPersonalNumbers(text)).toEqual({ text: left, numbers: [expect.objectContaining({ value })] })
})

test.each([
  '12345热线接通率不高',
  '3号楼2单元501室，2026-11-23 09:05',
  '订单号202611231234567890123',
  '电费5800.00元，表号88001380',
  '工单261123-000123',
  '水表读数88001380',
  '一二三四五六七八九十',
])('%s holds no personal number', (text) => {
  expect(liftPersonalNumbers(text)).toEqual({ text, numbers: [] })
})

test('several numbers leave their holes in place', () => {
  const { text, numbers } = liftPersonalNumbers('我13800138000，他身份证110105194912310021，或13900139000')
  expect(text).toBe('我〔电话〕，他身份证〔证件号〕，或〔电话〕')
  expect(numbers.map(({ value }) => value)).toEqual(['13800138000', '110105194912310021', '13900139000'])
})

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
const words = fc.array(fc.constantFrom('我家', '暖气', '，', '不热', '。', ' ', '3号楼', '—'), { maxLength: 8 })

test('whatever stands around it, a mobile number is lifted, nothing else changes, and a second lifting finds nothing', () => {
  fc.assert(
    fc.property(words, mobile, words, (before, number, after) => {
      const [head, tail] = [`${before.join('')}：`, `。${after.join('')}`]
      const lifted = liftPersonalNumbers(head + number + tail)
      expect(lifted).toEqual({ text: head + holes.phone + tail, numbers: [{ kind: 'phone', value: number }] })
      expect(liftPersonalNumbers(lifted.text)).toEqual({ text: lifted.text, numbers: [] })
    }),
  )
})

test('any text survives lifting twice as it does once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789- +()xE（）１电'.split('')), maxLength: 60 }),
      (text) => {
        const once = liftPersonalNumbers(text).text
        expect(liftPersonalNumbers(once).text).toBe(once)
      },
    ),
  )
})

test.each(['1', '-', '1-', '0', '010-', '幺', '138 ', '电话', '（', '1１'])(
  '100 kB of %j are read at once',
  (piece) => {
    const begin = performance.now()
    liftPersonalNumbers(piece.repeat(100_000 / piece.length))
    expect(performance.now() - begin).toBeLessThan(2_000)
  },
)
