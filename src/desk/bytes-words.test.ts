import { expect, test } from 'vitest'
import { bytesWords } from './bytes-words.ts'

test('bytes as people read them', () => {
  expect([0, 1, 1023, 1024, 2_345_678, 5 * 1024 ** 3].map(bytesWords)).toEqual([
    '0 B',
    '1 B',
    '1023 B',
    '1.0 KB',
    '2.2 MB',
    '5.0 GB',
  ])
})
