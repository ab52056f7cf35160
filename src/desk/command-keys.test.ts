import { expect, test } from 'vitest'
import { commandKeys } from './command-keys.ts'

function counting() {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

test('trying the same command again carries the same key', () => {
  const keys = commandKeys(counting())
  expect(keys.keyFor({ note: 'a' })).toBe('key-1')
  expect(keys.keyFor({ note: 'a' })).toBe('key-1')
})

test('another body is another command, and so is the same body after the first one was done', () => {
  const keys = commandKeys(counting())
  keys.keyFor({ note: 'a' })
  expect(keys.keyFor({ note: 'b' })).toBe('key-2')
  keys.done()
  expect(keys.keyFor({ note: 'b' })).toBe('key-3')
})
