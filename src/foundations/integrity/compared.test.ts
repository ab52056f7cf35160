import { expect, test } from 'vitest'
import { poisson, uniform } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { againstPeers, peersOf } from './against-peers.ts'
import { againstRhythm } from './closing-rhythm.ts'

const peers = Array.from({ length: 40 }, (_, n) => ({ unit: `street-${n}`, seen: 2 + (n % 5), of: 100 }))

test('peers that differ by no more than chance share one mean; with no spread the tail is binomial', () => {
  // (40 units: 2 3 4 5 6 in turn = 160, and a half) / (4000 + 1)
  expect(peersOf(peers, 0)).toEqual({ mean: 160.5 / 4001, spread: 0 })
  const [compared] = againstPeers([{ unit: 'odd', seen: 15, of: 100 }, ...peers], 0)
  expect(compared?.expected).toBeCloseTo(100 * (160.5 / 4001), 9)
  expect(compared?.chance).toBeLessThan(1e-4)
})

test('the more honest units differ, the less is odd; and a unit that is far out does not excuse itself', () => {
  const odd = { unit: 'odd', seen: 15, of: 100 }
  const chanceOf = (others: typeof peers, differ: number) => againstPeers([odd, ...others], differ)[0]?.chance ?? 1
  expect(chanceOf(peers, 0.5)).toBeGreaterThan(chanceOf(peers, 0))
  const uneven = peers.map((unit, n) => ({ ...unit, seen: n % 2 === 0 ? 0 : 12 }))
  expect(chanceOf(uneven, 0)).toBeGreaterThan(0.005)
  const crowd = Array.from({ length: 6 }, (_, n) => ({ unit: `also-${n}`, seen: 40, of: 100 }))
  expect(chanceOf([...crowd, ...peers], 0.25)).toBeLessThan(0.02)
})

test('what never happened elsewhere is unlikely, not impossible', () => {
  const never = peers.map((unit) => ({ ...unit, seen: 0 }))
  const [one, none] = againstPeers([{ unit: 'odd', seen: 1, of: 100 }, ...never], 0.25)
  expect(one?.chance).toBeGreaterThan(0.001)
  expect(none?.chance).toBe(1)
})

const week = [true, true, true, true, true, false, false]
const working = Array.from({ length: 92 }, (_, day) => week[day % 7] ?? true)
const usual = (unit: string, rush = 0) => {
  const random = seededRandom(unit)
  const days = working.map((isWorking) => poisson(random, isWorking ? 6 : 2))
  return { unit, days: days.map((count, day) => (day === 91 ? count + rush : count)) }
}
const units = Array.from({ length: 30 }, (_, n) => usual(`street-${n}`))

test('a burst before the cut-off is odd against the unit’s own rhythm; its ordinary end of a month is not', () => {
  const compared = againstRhythm([usual('rush', 25), ...units], { working, cutOff: 2 })
  expect(compared[0]).toMatchObject({ unit: 'rush' })
  // the 91st day is a Sunday... the 92nd a Monday: about 2 + 6, or 6 + 6, by the week
  expect(compared[0]?.expected).toBeGreaterThan(6)
  expect(compared[0]?.expected).toBeLessThan(16)
  expect(compared[0]?.chance).toBeLessThan(1e-4)
  expect(compared.slice(1).filter(({ chance }) => chance < 0.01)).toHaveLength(0)
})

test('what all units close more, as after a holiday, is nobody’s burst', () => {
  const all = Array.from({ length: 30 }, (_, n) => usual(`street-${n}`, 25))
  expect(againstRhythm(all, { working, cutOff: 2 }).filter(({ chance }) => chance < 0.001)).toHaveLength(0)
})

test('a unit whose days vary of themselves is asked about later than a steady one', () => {
  const random = seededRandom('uneven')
  const uneven = { unit: 'uneven', days: working.map(() => poisson(random, 6 * uniform(random, 0, 3))) }
  const rush = (unit: { unit: string; days: readonly number[] }) => ({
    ...unit,
    days: unit.days
      .map((_, day) => (day === 91 ? 30 : 6))
      .map((count, day) => (day >= 90 ? count : (unit.days[day] ?? 0))),
  })
  const [steady, varying] = againstRhythm([rush(usual('steady')), rush(uneven), ...units], { working, cutOff: 2 })
  expect(varying?.chance).toBeGreaterThan(10 * (steady?.chance ?? 0))
})
