import { expect, test } from 'vitest'
import { placeProblems } from './field-problems.ts'

test('problems go to their fields, inner ones to the field that holds them, the rest to the foot of the form', () => {
  const placed = placeProblems(
    [
      { path: '/body/note', problem: 'too short' },
      { path: '/body/evidence/0/name', problem: 'missing' },
      { path: '/body/evidence', problem: 'too many' },
      { path: '/body/notes', problem: 'unknown' },
      { path: '/headers/idempotency-key', problem: 'no uuid' },
    ],
    ['note', 'evidence', 'result'],
  )
  expect(placed).toEqual({
    placed: [
      { name: 'note', errors: ['too short'] },
      { name: 'evidence', errors: ['missing', 'too many'] },
    ],
    rest: [
      { path: '/body/notes', problem: 'unknown' },
      { path: '/headers/idempotency-key', problem: 'no uuid' },
    ],
  })
})
