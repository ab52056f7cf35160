import { expect, test } from 'vitest'
import { castCity, units } from '../../../test/cast/city.ts'
import { leagueOf } from './league.ts'
import type { UnitTally } from './ranking.ts'
import { noTally } from './three-rates.ts'

const city = castCity()
const { scoring } = city.rulebook.appraise

function counted(unit: string, valid: number, good: number): UnitTally {
  const counts = { volume: valid, valid, weight: valid, squares: valid }
  const tally = { ...noTally, ...counts, contacted: good, solved: good, satisfied: good }
  return { unit, full: tally, appraised: tally }
}

const counts = {
  now: [
    counted(units.jianwai, 10, 9),
    counted(units.chaowai, 10, 8),
    counted(units.housing, 10, 10),
    counted(units.heatUtility, 10, 5),
    counted('street-closed-long-ago', 10, 10),
  ],
  before: [counted(units.chaowai, 10, 9), counted(units.housing, 10, 10), counted(units.jianwai, 10, 8)],
}

test('streets are ranked among streets, now and before [APPRAISE-05]', () => {
  const { rows, pooled } = leagueOf('streets', counts, scoring, city.units)
  expect(rows.map(({ unit, rank, before }) => [unit, rank, before?.rank])).toEqual([
    [units.jianwai, 1, 2],
    [units.chaowai, 2, 1],
  ])
  expect(pooled.full.response).toMatchObject({ numerator: 17, denominator: 20 })
})

test('departments, bureaux and utilities among themselves', () => {
  const { rows, mean } = leagueOf('departments', counts, scoring, city.units)
  expect(rows.map(({ unit }) => unit)).toEqual([units.housing, units.heatUtility])
  expect(mean).toMatchObject({ units: 2, score: 75 })
})
