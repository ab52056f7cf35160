import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { openSegmenter } from '#platform/text/segmenter.ts'
import { castCity, hoursLater, places } from '../../test/cast/city.ts'
import { plantedDemands } from '../../test/cast/planted-demands.ts'
import { findHotIssues, type IssueDemand } from './find-hot-issues.ts'

const { rulebook, calendar } = castCity()
const segment = openSegmenter()
const find = (demands: readonly IssueDemand[], fewest = 2) =>
  findHotIssues(demands, {
    segment,
    calendar,
    rules: { ...rulebook.warn.hotIssues, fewest },
    at: hoursLater(0),
  })
const said = (id: string, title: string, text = '', over: Partial<IssueDemand> = {}): IssueDemand => ({
  id,
  title,
  text,
  at: hoursLater(-Number(id)),
  ...over,
})

/** Common matters elsewhere: without them, no word would be rarer than another. */
const elsewhere = plantedDemands('elsewhere', { issues: 0, single: 300 }).demands

test('the same matter at the same place is one issue, told by its most typical demand and its place [WARN-03]', () => {
  const mixer = [
    said('1', '丽景新城旁搅拌站噪音扰民', '丽景新城小区旁边的搅拌站昼夜轰鸣，粉尘很大'),
    said('2', '投诉丽景新城附近搅拌站', '搅拌站粉尘漫天，丽景新城小区居民无法开窗'),
    said('3', '丽景新城小区旁边建搅拌站噪音粉尘', '搅拌站就在丽景新城小区旁，噪音粉尘严重'),
  ]
  const others = [
    said('4', '丽景新城小区孩子入学难', '丽景新城小区的孩子今年上不了附近的小学'),
    said('5', '翠湖花园旁搅拌站噪音扰民', '翠湖花园旁边的搅拌站昼夜轰鸣，粉尘很大'),
  ]
  const issue = find([...mixer, ...others, ...elsewhere]).find(({ ids }) => ids.includes('1'))
  expect(issue).toMatchObject({ ids: ['3', '2', '1'], from: hoursLater(-3), to: hoursLater(-1), requesters: 3 })
  expect(issue?.place).toContain('丽景新城')
  expect(mixer.map(({ title }) => title)).toContain(issue?.title)
})

test('what is known to lie in different streets is no one matter, however alike it is said', () => {
  const alike = [
    said('1', '幸福小区暖气不热', '幸福小区的暖气一直不热', { place: places.yongan }),
    said('2', '幸福小区暖气不热', '幸福小区的暖气一直不热', { place: places.jianwai }),
    said('3', '幸福小区暖气不热', '幸福小区的暖气一直不热', { place: places.tilu }),
  ]
  const issues = find([...alike, ...elsewhere]).filter(({ ids }) => ids.some((id) => ['1', '2', '3'].includes(id)))
  expect(issues.map(({ ids }) => ids)).toEqual([['2', '1']])
})

test('what has nothing in common but the name of its township is no one matter', () => {
  const township = { place: places.huilongguan }
  const apart = [
    said('1', '村账目不公开（王平地区）', '卖地钱用在哪里，问了几次没有答复', township),
    said('2', '道路违停堵塞通行（王平地区）', '消防栓前面天天有车停，贴条也不挪', township),
    said('3', '不明刺鼻异味（王平地区）', '前天开始闻到刺鼻的塑料味，一直到半夜', township),
    said('4', '物业费上涨未公示（王平地区）', '不交物业费就不给门禁卡开卡', township),
  ]
  const together = openSegmenter([{ word: '王平地区' }])
  const issues = findHotIssues([...apart, ...elsewhere], {
    ...{ segment: together, calendar, at: hoursLater(0) },
    rules: { ...rulebook.warn.hotIssues, fewest: 2 },
  })
  expect(issues.filter(({ ids }) => ids.some((id) => ['1', '2', '3', '4'].includes(id)))).toEqual([])
})

test('fewer than the edition asks are no issue', () => {
  const twice = [said('1', '丽景新城旁搅拌站噪音扰民'), said('2', '丽景新城旁搅拌站噪音扰民')]
  expect(find([...twice, ...elsewhere], 3).flatMap(({ ids }) => ids)).not.toContain('1')
})

test('planted issues are found again, whole and apart', () => {
  const { demands, issueOf } = plantedDemands('planted', { issues: 40, single: 200 })
  const found = new Map(find(demands).flatMap(({ ids }, issue) => ids.map((id) => [id, issue] as const)))
  const counts = { both: 0, found: 0, planted: 0 }
  for (const a of demands)
    for (const b of demands) {
      if (a.id >= b.id) continue
      const isFound = found.has(a.id) && found.get(a.id) === found.get(b.id)
      const isPlanted = issueOf.has(a.id) && issueOf.get(a.id) === issueOf.get(b.id)
      counts.both += Number(isFound && isPlanted)
      counts.found += Number(isFound)
      counts.planted += Number(isPlanted)
    }
  expect(counts.both / counts.found).toBeGreaterThan(0.85)
  expect(counts.both / counts.planted).toBeGreaterThan(0.85)
})

test('no demand stands in two issues, and the order in which they are given makes no difference', () => {
  const { demands } = plantedDemands('laws', { issues: 6, single: 20 })
  const found = find(demands)
  const ids = found.flatMap((issue) => issue.ids)
  expect(new Set(ids).size).toBe(ids.length)
  fc.assert(
    fc.property(fc.shuffledSubarray([...demands], { minLength: demands.length }), (shuffled) => {
      expect(find(shuffled)).toEqual(found)
    }),
    { numRuns: 10 },
  )
})

test('odd texts are taken calmly', () => {
  const odd = [
    '',
    '😀😀',
    '路'.repeat(100_000),
    '1'.repeat(100_000),
    '\u0000\u202e暖气',
    "'; drop table x; --",
    '<b>小区</b>',
  ]
  const demands = odd.flatMap((text, n) => [said(`${n}1`, '', text), said(`${n}2`, text.slice(0, 100), text)])
  const ids = find(demands).flatMap((issue) => issue.ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(find([])).toEqual([])
  expect(find([said('1', '', '')])).toEqual([])
})

test('several requesters are hotter than one alone, and an old issue is cooler', () => {
  const issue = (requesters: readonly string[], ago: number) => {
    const mine = requesters.map((requester, n) =>
      said(`${n}`, '丽景新城旁搅拌站噪音扰民', '', { requester, at: hoursLater(-ago - n) as Moment }),
    )
    return find([...mine, ...elsewhere]).find(({ ids }) => ids.includes('0'))?.heat ?? 0
  }
  expect(issue(['a', 'b', 'c'], 0)).toBeGreaterThan(issue(['a', 'a', 'a'], 0))
  expect(issue(['a', 'b', 'c'], 0)).toBeGreaterThan(issue(['a', 'b', 'c'], 60 * 24))
})
