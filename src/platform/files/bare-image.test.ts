import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photos, secret } from '../../../test/cast/photos.ts'
import { bareImage, isPhoto } from './bare-image.ts'

const types = [
  ['image/jpeg', photos.jpeg],
  ['image/png', photos.png],
  ['image/webp', photos.webp],
] as const

describe.each(types)('a photo of type %s', (mediaType, { bare, telling }) => {
  test('loses where and when it was taken, and not a byte of its picture', () => {
    expect(telling().includes(secret)).toBe(true)
    expect(bareImage(telling(), mediaType)).toEqual(bare)
  })

  test('that tells nothing stays as it is', () => {
    expect(bareImage(bare, mediaType)).toEqual(bare)
  })

  test('cut off or changed anywhere is bare or nothing, and never breaks', () => {
    const whole = telling()
    for (let length = 0; length < whole.length; length += 1)
      expect(bareImage(whole.subarray(0, length), mediaType)?.includes(secret) ?? false).toBe(false)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(whole)
        changed[at] = byte
        const left = bareImage(changed, mediaType)
        return left === undefined || left.length <= whole.length
      }),
      { numRuns: 1_000 },
    )
  })
})

test('how the camera was held is kept, and nothing else of what it wrote', () => {
  const left = bareImage(photos.jpeg.telling(6), 'image/jpeg')
  expect(left?.includes(secret)).toBe(false)
  expect(left?.length).toBe(photos.jpeg.bare.length + 36)
  expect(left && bareImage(left, 'image/jpeg')).toEqual(left)
})

test('only photos are rewritten', () => {
  expect(isPhoto('application/pdf')).toBe(false)
  expect(bareImage(Buffer.from('%PDF-1.7'), 'application/pdf')).toBeUndefined()
})
