import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import type { PlaceAlias } from '#foundations/places/place-alias.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import { parsePlaceRows } from '#foundations/places/place-rows.ts'
import { gazetteerOf } from './gazetteer.ts'
import { readPlaces } from './read-places.ts'

const rows = `
11,北京市,
110105,朝阳区,11
110105001,建外街道,110105
110105001001,永安里东社区,110105001
110105001002,中南汽车世界社区,110105001
110105002,朝外街道,110105
110105002001,幸福村社区居委会,110105002
110105007,六里屯街道,110105
110105007001,甜水园社区,110105007
110105030,东风地区,110105
110105030001,六里屯村委会,110105030
110105031,中山街道,110105
110105032,朝阳街街道,110105
110105033,文艺路街道,110105
110114,昌平区,11
110114010,回龙观街道,110114
110114010001,龙泽苑社区,110114010
110114010002,幸福村社区居委会,110114010
110114011,霍营镇,110114
110114011001,和平社区,110114011`

const parsed = parsePlaceRows(
  rows
    .trim()
    .split('\n')
    .map((row) => Object.fromEntries(row.split(',').map((value, at) => [['code', 'name', 'parent'][at] ?? '', value]))),
)
if (parsed.problems !== undefined) throw new Error('The rows are faulty')
const places = indexPlaces(parsed.places)
const aliases: readonly PlaceAlias[] = [
  { alias: '建国门外', place: placeCode('110105001'), kind: 'name' },
  { alias: '国贸', place: placeCode('110105001001'), kind: 'landmark' },
  { alias: '天通苑', place: placeCode('110114010'), kind: 'estate' },
  { alias: '天通苑', place: placeCode('110114011'), kind: 'estate' },
]
const gazetteer = gazetteerOf(places, aliases)
const read = (text: string) => readPlaces(text, gazetteer)
const [jianwai, yongan, huilongguan, longze, huoying] = [
  '110105001',
  '110105001001',
  '110114010',
  '110114010001',
  '110114011',
]

describe('a place is decided', () => {
  test.each([
    ['朝阳区建外街道', jianwai],
    ['朝阳区建外街道办事处旁边', jianwai],
    ['朝阳区建外地区', jianwai],
    ['昌平区霍营街道办', huoying],
    ['昌平区霍营乡', huoying],
    ['昌平区回龍觀街道', huilongguan],
    ['永安里东社区居委会', yongan],
    ['朝阳区永安里东村委会', yongan],
    ['我住在永安里东社区3号楼', yongan],
    ['建国门外街道', jianwai],
    ['国贸附近堵车', yongan],
    ['朝阳街道的路面', '110105032'],
    ['朝阳区文艺街道', '110105033'],
    ['回龙观街道幸福村社区', '110114010002'],
    ['朝阳区六里屯街道甜水园社区11号楼', '110105007001'],
    ['昌平区和平社区', '110114011001'],
  ])('by %s', (text, place) => {
    expect(read(text).decided).toBe(place)
  })
})

describe('a place is proposed, and a person asked', () => {
  test.each([
    ['龙泽苑5号楼', longze, 'stem'],
    ['回龙关街道', huilongguan, 'typo'],
    ['回观龙街道', huilongguan, 'typo'],
    ['昌平区回龙观附近', huilongguan, 'stem'],
    ['霍营街道', huoying, 'name'],
  ])('by %s', (text, place, how) => {
    const { candidates, decided } = read(text)
    expect(decided).toBeUndefined()
    expect(candidates[0]?.place).toBe(place)
    expect(candidates[0]?.because.map((because) => because.how)).toContain(how)
  })

  test('among all of one name', () => {
    const { candidates, decided } = read('幸福村社区停水')
    expect(decided).toBeUndefined()
    expect(candidates.map(({ place }) => place).toSorted()).toEqual(['110105002001', '110114010002'])
    expect(candidates.every(({ confidence }) => confidence <= 0.5)).toBe(true)
    expect(read('天通苑停水').candidates.map(({ place }) => place)).toEqual([huilongguan, huoying])
  })

  test('among streets named alike surely', () => {
    const { candidates, decided } = read('从建外街道到朝外街道')
    expect(decided).toBeUndefined()
    expect(candidates).toHaveLength(2)
  })
})

describe('no place is named', () => {
  test.each([
    '中山路堵车',
    '中山大道上的路灯',
    '东风吹来，和平年代',
    '建外大街',
    '朝阳路',
    '中国贸易促进会',
    '',
    '你好',
  ])('by %s', (text) => {
    expect(read(text).candidates).toEqual([])
  })
})

test('a street stands beside two communities in it, and alone is decided', () => {
  const { candidates, decided } = read('建外街道，永安里东社区和中南汽车世界社区之间')
  expect(decided).toBe(jianwai)
  expect(candidates.map(({ place }) => place)).toContain(yongan)
})

test('a street whose community lies elsewhere is not sure', () => {
  expect(read('昌平区回龙观乡和平社区').decided).not.toBe(huilongguan)
})

test('what names the place is told, and what stands around it', () => {
  const [best] = read('投诉：昌平区回龍觀街道龙泽苑社区').candidates
  expect(best?.because).toEqual([
    { start: 3, end: 6, said: '昌平区', how: 'within' },
    { start: 6, end: 11, said: '回龍觀街道', how: 'within' },
    { start: 11, end: 16, said: '龙泽苑社区', how: 'name' },
  ])
})

test('the levels of an address are found, and it is written in standard form', () => {
  const text = '朝阳区建外街道永安里东社区光华路阳光小区3号楼2单元501室，人民医院旁'
  const { parts, standard } = read(text)
  expect(Object.fromEntries(Object.entries(parts).map(([part, { said }]) => [part, said]))).toEqual({
    district: '朝阳区',
    street: '建外街道',
    community: '永安里东社区',
    road: '光华路',
    estate: '阳光小区',
    building: '3号楼2单元501室',
    landmark: '人民医院',
  })
  expect(standard).toBe('北京市朝阳区建外街道永安里东社区光华路阳光小区3号楼2单元501室人民医院')
})

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
      const placesOf = (read_: ReturnType<typeof read>) =>
        read_.candidates.map(({ place, confidence }) => [place, confidence])
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
  expect(readPlaces('别处', gazetteerOf(indexPlaces(parsed.places ?? []), stray)).candidates).toEqual([])
  expect(gazetteerOf(places, aliases)).toBe(gazetteer)
})
