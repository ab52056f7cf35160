import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { bandsOf, likeness, shinglesOf, signatureOf, similarity, spanOf, spansBetween } from './fingerprint.ts'

const burst = '永安里东里三号楼门口的自来水管爆裂，水一直往外冒，路面都淹了，请尽快派人来修'
const again = '永安里东里三号楼前的自来水管爆裂了，水一直往外冒，路面已经淹了，请派人尽快来修'
const other = '朝外大街的广场舞音响每天吵到晚上十点，老人没有办法休息，希望有人管一管'

const sets = fc
  .tuple(
    fc.uniqueArray(fc.nat(), { minLength: 8, maxLength: 300 }),
    fc.array(fc.nat(), { maxLength: 300 }),
    fc.nat(300),
  )
  .map(
    ([one, more, shared]) =>
      [new Set(one), new Set([...one.slice(0, shared), ...more, -1, -2, -3, -4, -5, -6, -7, -8])] as const,
  )

test('the same matter in other words is alike, another matter is not', () => {
  const [one, two, three] = [burst, again, other].map((text) => shinglesOf(text))
  expect(likeness(one ?? new Set(), two ?? new Set())).toBeGreaterThan(0.5)
  expect(likeness(one ?? new Set(), three ?? new Set())).toBeLessThan(0.05)
})

test('widths, traditional characters, case, punctuation and holes make no difference', () => {
  expect(shinglesOf('請問ＡＢＣ小區，電話〔电话〕１２３')).toEqual(shinglesOf('请问abc小区电话123'))
})

test('what is said apart from the matter can be left out, the longest first', () => {
  expect(shinglesOf('您好，朝阳区水管爆裂', ['您好', '朝阳区', '朝阳'])).toEqual(shinglesOf('水管爆裂'))
})

test('few words say nothing about who copied whom', () => {
  const few = shinglesOf('暖气不热')
  expect(likeness(few, few)).toBe(0)
  expect(bandsOf(few, [1])).toEqual([])
})

test('likeness and its estimate are symmetric, and the estimate is near', () => {
  const errors: number[] = []
  fc.assert(
    fc.property(sets, ([one, other]) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      const [left, right] = [signatureOf(one), signatureOf(other)]
      expect(similarity(left, right)).toBe(similarity(right, left))
      const error = Math.abs(similarity(left, right) - likeness(one, other))
      errors.push(error)
      // Five standard deviations of the mean of 60 coins.
      expect(error).toBeLessThan(5 * Math.sqrt(0.25 / 60))
    }),
    { numRuns: 300 },
  )
  expect(errors.reduce((sum, error) => sum + error) / errors.length).toBeLessThan(0.06)
})

test('a text meets itself in every band of its span and in none of another', () => {
  const shingles = shinglesOf(burst)
  const bands = bandsOf(shingles, [7]).flat()
  expect(bandsOf(shinglesOf(burst), [7]).flat()).toEqual(bands)
  const later = new Set(bandsOf(shingles, [8]).flat())
  expect(bands.filter((key) => later.has(key))).toEqual([])
  expect(bandsOf(shingles, [8, 7]).map(([, key]) => key)).toEqual(bands)
})

test('alike texts share a band, unlike ones hardly ever', () => {
  const shared = (one: string, two: string) => {
    const keys = new Set(bandsOf(shinglesOf(one), [0]).flat())
    return bandsOf(shinglesOf(two), [0])
      .flat()
      .filter((key) => keys.has(key)).length
  }
  expect(shared(burst, again)).toBeGreaterThan(0)
  expect(shared(burst, other)).toBe(0)
})

test('the spans from one instant to another are all there, newest first', () => {
  const at = momentOf('2026-11-23T10:00:00+08:00')
  const month = momentOf('2026-10-24T10:00:00+08:00')
  expect(spansBetween(month, at)).toEqual([3, 2, 1, 0].map((more) => spanOf(month) + more))
  expect(spansBetween(at, at)).toEqual([spanOf(at)])
})

test.each([
  ['nothing', ''],
  ['emoji', '😀😡🏠'.repeat(500)],
  ['one character, 100 kB of it', '水'.repeat(100_000)],
  ['control characters', '\u0000\u0007\u202e\ufeff'.repeat(1_000)],
  ['right-to-left text', 'انفجار أنبوب المياه أمام المبنى'.repeat(100)],
  ['SQL', "'; drop table classify.fingerprints; --"],
  ['HTML', '<script>alert("水管")</script>'.repeat(100)],
])('%s is compared calmly', (_, text) => {
  const begin = performance.now()
  const shingles = shinglesOf(text)
  const bands = bandsOf(shingles, [1]).flat()
  expect(bands.every((key) => Number.isInteger(key) && Math.abs(key) <= 2 ** 31)).toBe(true)
  expect(performance.now() - begin).toBeLessThan(2_000)
})
