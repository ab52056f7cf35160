import { expect, test } from 'vitest'
import { castCity, units } from '../../test/cast/city.ts'
import { unitsBelow, unitsNamed } from './units-below.ts'

const all = [...castCity().units.values()]
const brief = (found: ReturnType<typeof unitsBelow>) => found.map(({ unit, below }) => [unit.code, below])

test('the tree is read level by level, each unit with how many stand below it', () => {
  expect(brief(unitsBelow(all, undefined))).toEqual([[units.centre, 3]])
  expect(brief(unitsBelow(all, units.districtCentre))).toEqual([
    [units.jianwai, 1],
    [units.chaowai, 0],
    [units.housing, 0],
    [units.urban, 0],
  ])
  expect(unitsBelow(all, units.yongan)).toEqual([])
})

test('every unit stands somewhere in the tree, once', () => {
  const walk = (above: string | undefined): readonly string[] =>
    unitsBelow(all, above).flatMap(({ unit }) => [unit.code, ...walk(unit.code)])
  expect(walk(undefined).toSorted()).toEqual(all.map(({ code }) => code).toSorted())
})

test('a text finds units by name and by code', () => {
  expect(brief(unitsNamed(all, '房管'))).toEqual([[units.housing, 0]])
  expect(brief(unitsNamed(all, 'bureau-'))).toEqual([[units.heatBureau, 1]])
})
