import { expect, test } from 'vitest'
import { hintOf } from './key-words.ts'

test('keys are named as they are printed on the keyboard at hand', () => {
  expect(hintOf(['mod', 'shift', 'enter'], true)).toBe('⌘⇧↵')
  expect(hintOf(['mod', 'shift', 'enter'], false)).toBe('Ctrl+Shift+Enter')
  expect(hintOf(['alt', 'key:K'], true)).toBe('⌥K')
  expect(hintOf(['alt', 'key:K'], false)).toBe('Alt+K')
  expect(hintOf(['key:M'], false)).toBe('M')
})
