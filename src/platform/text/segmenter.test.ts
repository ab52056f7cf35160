import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSegmenter } from './segmenter.ts'

test('the city’s own words stay whole, and odd ones among them do no harm', () => {
  const words = [{ word: '天通苑北街道' }, { word: '' }, { word: '两 个\n词' }, { word: '京' }]
  expect(openSegmenter(words)('我住天通苑北街道')).toContain('天通苑北街道')
  expect(openSegmenter()('我住天通苑北街道')).not.toContain('天通苑北街道')
})

test('the words put together again are the text, whatever it holds', () => {
  const segment = openSegmenter()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(segment(text).join('')).toBe(text)
    }),
  )
  for (const odd of ['', '啊'.repeat(100_000), '\u202e\u0000暖气', '😀😀']) expect(segment(odd).join('')).toBe(odd)
})
