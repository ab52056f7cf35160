import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { cityFrom } from './city-from-answer.ts'
import { namesOf } from './names.ts'

const [rulebook] = JSON.parse(readFileSync('city/beijing/rulebook.json', 'utf8')) as [Rulebook]
const leaf = { code: categories.tooCold, path: ['供暖', '室内供暖', '温度不达标'] as [string, string, string] }
const city = cityFrom({
  code: '11',
  name: '北京市',
  rulebook,
  catalogueEdition: '2019-01',
  categories: [{ ...leaf, english: 'Indoors too cold', line: 'heat', level: levels.day, tags: [] }],
  lines: [],
  answerWords: [],
})
const names = namesOf(
  city,
  (code) => (code === 'centre' ? '市民热线中心' : undefined),
  () => undefined,
)

test('the browser counts working days as the server does', () => {
  expect(city.calendar.isWorkingDay(localDate('2026-10-01'))).toBe(false)
  expect(city.calendar.openings).toHaveLength(rulebook.workingTime.spans.length)
})

test('codes are called by their names, and by themselves where there is none', () => {
  expect(names.category(leaf.code)).toEqual({ zh: '供暖 › 室内供暖 › 温度不达标', en: 'Indoors too cold' })
  expect(names.category('un.known').zh).toBe('un.known')
  expect(names.level('24h').zh).toBe('24 小时')
  expect(names.rule('DISPATCH-07').en).toContain('return a ticket')
  expect([names.unit('centre'), names.unit('street-1'), names.place('110105')]).toEqual([
    '市民热线中心',
    'street-1',
    '110105',
  ])
})
