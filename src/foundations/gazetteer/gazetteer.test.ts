import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import { aliases, gazetteer, places, read } from '../../../test/cast/place-names.ts'
import { gazetteerOf } from './gazetteer.ts'
import { type PlaceReading, readPlaces } from './read-places.ts'

const said = fc.constantFrom(
  ...[
    '朝阳区',
    '建外',
    '街道',
    '回龙观',
    '龙泽苑',
    '社区',
    '幸福村',
    '5号楼',
    '东风',
    '路',
    '，',
    '在',
    '国贸',
    '天通苑',
    'a',
    '１',
    '😀',
  ],
)
const texts = fc.oneof(
  fc.array(said, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'binary' }),
)

test('what is found stands in the text; confidences lie in 0 to 1 and do not rise; what is decided comes first', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { candidates, decided, parts } = read(text)
      const spans = [...candidates.flatMap(({ because }) => because), ...Object.values(parts)]
      for (const { start, end, said: words } of spans) expect(text.slice(start, end)).toBe(words)
      const confidences = candidates.map(({ confidence }) => confidence)
      expect(confidences.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true)
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
      if (decided !== undefined) expect(candidates[0]?.place).toBe(decided)
    }),
  )
})

test('words before that name no place change nothing', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('您好，', '投诉！', '请问：'), (text, before) => {
      const placesOf = ({ candidates }: PlaceReading) => candidates.map(({ place, confidence }) => [place, confidence])
      expect(placesOf(read(before + text))).toEqual(placesOf(read(text)))
    }),
  )
})

test.each([
  ['one character very often', '村'.repeat(100_000)],
  ['a name very often', '建外街道'.repeat(5_000)],
  ['digits', '1号'.repeat(20_000)],
  ['control characters', '\u0000\u0007建外\u001b街道'],
  ['right to left', '\u202e朝阳区建外街道\u202c مرحبا'],
  ['halves of emoji', '\ud83d建外街道\ude00'],
  ['SQL and HTML', "'; drop table places; --<b>建外街道</b>"],
])('%s is read calmly and soon', (_, text) => {
  const begin = performance.now()
  read(text)
  expect(performance.now() - begin).toBeLessThan(1_000)
})

test('20 000 characters are read in a few milliseconds', () => {
  const text = '我住在朝阳区建外街道，楼下的烧烤店每天晚上很吵，多次反映没有结果。'.repeat(600).slice(0, 20_000)
  read(text)
  const took = Array.from({ length: 9 }, () => {
    const begin = performance.now()
    read(text)
    return performance.now() - begin
  })
  expect(Math.min(...took)).toBeLessThan(60)
})

test('an alias of a place the city does not have is left out; the gazetteer of an edition is built once', () => {
  const stray = [{ alias: '别处', place: placeCode('990000'), kind: 'name' as const }]
  expect(readPlaces('别处', gazetteerOf(indexPlaces(places.all), stray)).candidates).toEqual([])
  expect(gazetteerOf(places, aliases)).toBe(gazetteer)
})
