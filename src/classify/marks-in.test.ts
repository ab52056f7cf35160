import { expect, test } from 'vitest'
import { marksIn } from './marks-in.ts'

const read = {
  entities: [{ kind: 'time' as const, start: 0, end: 2 }],
  places: { candidates: [{ because: [{ start: 2, end: 6 }] }, { because: [{ start: 0, end: 9 }] }] },
  matters: [{ start: 6, end: 9 }],
}

test('marks stand in order, only those of the best place among them', () => {
  expect(marksIn(read).map(({ kind }) => kind)).toEqual(['time', 'place', 'counts'])
})

test('of two that overlap, the word that matters is marked; one that does not count is marked as such', () => {
  const hidden = [{ kind: 'firm' as const, start: 5, end: 9 }]
  expect(marksIn({ ...read, entities: hidden }).map(({ kind }) => kind)).toEqual(['place', 'counts'])
  expect(marksIn({ ...read, matters: [{ start: 6, end: 9, discount: {} }] }).at(-1)?.kind).toBe('discounted')
})
