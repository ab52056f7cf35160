import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalText } from './normal-text.ts'

describe('a text as it is read', () => {
  test.each([
    ['臺灣街道的暖氣不熱，請檢查裏面', '台湾街道的暖气不热,请检查里面'],
    ['１３８號樓　３單元', '138号楼 3单元'],
    ['乾淨的頭髮與發展', '干净的头发与发展'],
    ['回龙观街道', '回龙观街道'],
  ])('%s is read as %s', (written, read) => {
    expect(normalText(written)).toBe(read)
  })

  test('every character keeps its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalText(text)).toHaveLength(text.length)
      }),
    )
  })
})
