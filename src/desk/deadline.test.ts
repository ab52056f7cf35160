import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { deadlineWords, stateOf } from './deadline.ts'

const hour = 3_600_000
const at = (hours: number) => (hours * hour) as Moment

test('a limit of ten hours runs, is near below a fifth, and is overdue after its last moment', () => {
  const limit = { from: at(0), due: at(10) }
  const stateAt = (hours: number) => stateOf(limit, at(hours), 0.2)
  expect([0, 8, 8.01, 10, 10.0001].map(stateAt)).toEqual(['running', 'running', 'near', 'near', 'overdue'])
})

test('without its beginning a limit cannot be near', () => {
  expect(stateOf({ due: at(10) }, at(9.99), 0.2)).toBe('running')
})

test('what is done is kept or late for good, whatever the hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }), (doneAt, now) => {
      const state = stateOf({ from: at(0), due: at(500), doneAt: at(doneAt) }, at(now), 0.2)
      expect(state).toBe(doneAt <= 500 ? 'kept' : 'late')
    }),
  )
})

test('done at its very last moment is in time', () => {
  expect(stateOf({ due: at(10), doneAt: at(10) }, at(99), 0.2)).toBe('kept')
})

test('in words: what is left, by how much it is over, and how it ended', () => {
  const limit = { from: at(0), due: at(27) }
  expect(deadlineWords(limit, at(23.8), 'zh')).toBe('剩 3 小时 12 分')
  expect(deadlineWords(limit, at(51), 'zh')).toBe('超 1 天')
  expect(deadlineWords(limit, at(51), 'en')).toBe('1 d over')
  expect(deadlineWords({ ...limit, doneAt: at(27) }, at(99), 'zh')).toBe('按时')
  expect(deadlineWords({ ...limit, doneAt: at(27.5) }, at(99), 'zh')).toBe('超 30 分完成')
})
