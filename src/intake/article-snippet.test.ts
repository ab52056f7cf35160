import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf } from './article-snippet.ts'

const of = (text: string, words: readonly string[], length = 20) => snippetOf({ text, read: text }, words, length)
const marked = ({ text, marks }: ReturnType<typeof of>) => marks.map(([from, to]) => text.slice(from, to))

test('words are marked, joined where they touch', () => {
  const snippet = of('先问清小区、楼门号和室温。', ['室温', '楼门号', '楼门'])
  expect(snippet.text).toBe('先问清小区、楼门号和室温。')
  expect(marked(snippet)).toEqual(['楼门号', '室温'])
})

test('the piece with most of the words is shown', () => {
  const snippet = of(`${'话'.repeat(50)}申请公租房的材料${'话'.repeat(50)}`, ['公租房', '材料'])
  expect(snippet.text.startsWith('…') && snippet.text.endsWith('…')).toBe(true)
  expect(marked(snippet)).toEqual(['公租房', '材料'])
})

test('marks lie in the piece and hold one of the words, and no piece is longer than asked', () => {
  const text = fc.string({ unit: fc.constantFrom(...'供暖费停水，。'), maxLength: 80 })
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 40 }), (said, length) => {
      const snippet = of(said, ['供暖', '暖费', '停水'], length)
      expect(snippet.text.length).toBeLessThanOrEqual(length + 2)
      for (const part of marked(snippet)) expect(part).toMatch(/供暖|暖费|停水/)
    }),
  )
})

test('a text of one character, 100 000 times, is read at once', () => {
  expect(of('啊'.repeat(100_000), ['啊啊'], 40).text).toHaveLength(41)
})
