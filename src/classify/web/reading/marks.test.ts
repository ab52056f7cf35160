import { expect, test } from 'vitest'
import type { Reading } from '../../reading-api.ts'
import { marksOf, piecesOf } from './marks.ts'

const text = '昨天望京街道着火了'
const reading: Reading = {
  normal: text,
  words: [],
  entities: [{ kind: 'time', start: 0, end: 2, said: '昨天', value: { every: 'day' } }],
  places: {
    candidates: [
      { place: '110105026', confidence: 0.9, because: [{ start: 2, end: 6, said: '望京街道', how: 'name' }] },
      { place: '110105027', confidence: 0.1, because: [{ start: 0, end: 9, said: text, how: 'typo' }] },
    ],
    standard: '',
  },
  kinds: [],
  categories: [],
  matters: [{ start: 6, end: 9, said: '着火了', class: 'sensitive', topic: '火灾爆炸' }],
  effect: { notify: [], because: [] },
  lifted: { text, numbers: [] },
}

test('marks stand in order, only those of the best place among them, and the pieces are the text', () => {
  const marks = marksOf(reading)
  expect(marks.map(({ kind }) => kind)).toEqual(['time', 'place', 'counts'])
  expect(piecesOf(text, marks).map(({ said }) => said)).toEqual(['昨天', '望京街道', '着火了'])
  expect(piecesOf(`${text}。`, marks).at(-1)).toEqual({ said: '。' })
})

test('of two that overlap, the word that matters is marked', () => {
  const hidden = { kind: 'firm' as const, start: 5, end: 9, said: '道着火了', value: '道着火了' }
  expect(marksOf({ ...reading, entities: [hidden] }).map(({ kind }) => kind)).toEqual(['place', 'counts'])
})
