import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, marksAfterEdit, piecesOf, withoutOverlap } from './marks.ts'

const text = '昨天望京街道着火了'
const marks: readonly Mark[] = [
  { start: 6, end: 9, kind: 'counts' },
  { start: 5, end: 9, kind: 'firm' },
  { start: 0, end: 2, kind: 'time' },
]

test('of marks that overlap the first named is kept, and the pieces are the text in order', () => {
  const kept = withoutOverlap(marks)
  expect(kept.map(({ kind }) => kind)).toEqual(['time', 'counts'])
  expect(piecesOf(text, kept)).toEqual([
    { said: '昨天', kind: 'time' },
    { said: '望京街道' },
    { said: '着火了', kind: 'counts' },
  ])
  expect(piecesOf(`${text}。`, kept).at(-1)).toEqual({ said: '。' })
})

test('what is typed between two marks moves the later one, what is typed into one takes it away', () => {
  const kept = withoutOverlap(marks)
  expect(marksAfterEdit(kept, text, '昨天夜里望京街道着火了')).toEqual([
    { start: 0, end: 2, kind: 'time' },
    { start: 8, end: 11, kind: 'counts' },
  ])
  expect(marksAfterEdit(kept, text, '昨晚望京街道着火了').map(({ kind }) => kind)).toEqual(['counts'])
  expect(marksAfterEdit(kept, text, '')).toEqual([])
})

test('a mark that is kept marks the same characters, whatever was typed', () => {
  const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 })
  fc.assert(
    fc.property(texts, texts, fc.nat(12), fc.nat(12), (earlier, later, a, b) => {
      const [start, end] = [Math.min(a, b, earlier.length), Math.min(Math.max(a, b), earlier.length)]
      for (const one of marksAfterEdit([{ start, end, kind: 'place' }], earlier, later))
        expect(later.slice(one.start, one.end)).toBe(earlier.slice(start, end))
    }),
  )
})
