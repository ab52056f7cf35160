import { expect, test } from 'vitest'
import { Defect } from '../problems.ts'
import { isOutdated } from './outdated.ts'

test.each([
  'Failed to fetch dynamically imported module: /assets/a.js',
  'error loading dynamically imported module: /assets/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/why.css',
])('"%s" means that the page was replaced by a newer one', (message) => {
  expect(isOutdated(new TypeError(message))).toBe(true)
})

test('an answer that does not fit means the same; other troubles do not', () => {
  expect(isOutdated(new Defect('answer-does-not-fit'))).toBe(true)
  expect(isOutdated(new Defect('defect', 'id'))).toBe(false)
  expect(isOutdated(new Error('x is undefined'))).toBe(false)
})
