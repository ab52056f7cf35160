import { expect, test } from 'vitest'
import { dayOf, readCircumstance, readHandled } from './read-past-row.ts'

const row = {
  create_time: '2018-02-08',
  street: '龙田街道',
  community: '老坑社区',
  long: '114.40701459',
  lat: '22.75891873',
  event_type: '市政设施',
  main_type: '公用部件',
  sub_type: '下水井盖',
  dispose_unit: '老坑社区',
  source: '12345',
  property: '投诉',
  status: '按期办结',
}

test('a row tells what was known before anybody had it, and who saw it through; how it ended is left aside', () => {
  expect(readHandled(row)).toEqual({
    good: {
      place: ['龙田街道', '老坑社区', '114.407 22.759'],
      placeNames: ['龙田街道', '老坑社区'],
      category: ['市政设施', '公用部件', '下水井盖'],
      marks: ['12345', '投诉'],
      day: dayOf('2018-02-08'),
      unit: '老坑社区',
    },
  })
})

test('a row that cannot be used names its column', () => {
  expect(readHandled({ ...row, dispose_unit: ' ' })).toEqual({ bad: { column: 'dispose_unit', problem: 'missing' } })
  expect(readHandled({ ...row, sub_type: '' })).toEqual({ bad: { column: 'sub_type', problem: 'missing' } })
  expect(readHandled({ ...row, create_time: '2018-02-30' })).toEqual({
    bad: { column: 'create_time', problem: 'no-date' },
  })
  expect(readHandled({ ...row, long: '东经' })).toEqual({ bad: { column: 'long', problem: 'no-number' } })
})

test('columns that add little may be left out, and a question without a time is of the last day', () => {
  const { street, event_type, main_type, sub_type } = row
  const read = readCircumstance({ street, event_type, main_type, sub_type }, 17_000)
  expect(read).toMatchObject({ good: { place: ['龙田街道', '', ''], marks: ['', ''], day: 17_000 } })
})

test('dates are read with either mark and with a time behind them', () => {
  expect(dayOf('2018/2/8 09:30')).toBe(dayOf('2018-02-08'))
  expect(dayOf('1970-01-02')).toBe(1)
  for (const text of ['', '2018', '2018-13-01', '2018-02-081', '昨天']) expect(dayOf(text)).toBeUndefined()
})
