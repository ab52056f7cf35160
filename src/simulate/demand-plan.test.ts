import { beforeAll, expect, test } from 'vitest'
import { dateOf, minutesOfDay, weekdayOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { isWithin, streetOf } from '#foundations/places/place.ts'
import { beijingWorld, daysBefore, historyEnd } from '../../test/cast/beijing.ts'
import { dispatchedShare, planDemands } from './demand-plan.ts'
import { leavesOf } from './seasons.ts'
import { weighStreets } from './streets.ts'
import type { Demand, World } from './world.ts'

const span = { from: daysBefore(45), until: historyEnd, tickets: 12_000 }

let world: World
let demands: readonly Demand[]
beforeAll(async () => {
  world = await beijingWorld()
  demands = planDemands(world, span)
})

const share = (of: readonly Demand[], test: (demand: Demand) => boolean) => of.filter(test).length / of.length
const countBy = <Key>(of: readonly Demand[], keyOf: (demand: Demand) => Key) =>
  new Map([...Map.groupBy(of, keyOf)].map(([key, some]) => [key, some.length]))

test('as many demands reach a unit as were asked for, and hardly more', () => {
  const handled = demands.filter(({ fate }) => fate === 'handled').length
  expect(handled).toBeGreaterThanOrEqual(12_000)
  expect(handled).toBeLessThan(12_500)
  expect(demands.length * dispatchedShare(world.mix)).toBeCloseTo(handled, -3)
})

test('demands come in order, inside the stretch, each with a ticket of its own', () => {
  expect(demands.every(({ at }, index) => at >= (demands[index - 1]?.at ?? span.from) && at < span.until)).toBe(true)
  expect(new Set(demands.map(({ ticket }) => ticket)).size).toBe(demands.length)
})

test('the same seed plans the same demands, another seed others', async () => {
  const small = { ...span, tickets: 300 }
  expect(planDemands(world, small)).toEqual(planDemands(await beijingWorld(), small))
  expect(planDemands(await beijingWorld('another'), small)).not.toEqual(planDemands(world, small))
})

test('kinds, channels and what nobody can act on keep the shares of the mix', () => {
  const heard = demands.filter(({ fate }) => fate === 'handled' || fate === 'answered')
  expect(share(heard, ({ kind }) => kind === 'consultation')).toBeCloseTo(0.585, 1)
  const asked = demands.filter(({ reportedBy }) => reportedBy === undefined)
  expect(share(asked, ({ channel }) => channel === 'phone')).toBeCloseTo(0.9071, 2)
  expect(share(demands, ({ fate }) => fate === 'invalid')).toBeCloseTo(world.mix.invalid_share, 2)
  expect(share(demands, ({ caller }) => caller.kind === 'firm')).toBeCloseTo(world.mix.firm_share, 2)
})

test('15 to 20 of a hundred that reach a unit repeat an earlier demand of the same caller, place and matter', () => {
  const handled = demands.filter(({ fate }) => fate === 'handled')
  const repeats = handled.filter(({ ticket, about }) => ticket !== about)
  expect(repeats.length / handled.length).toBeGreaterThan(0.15)
  expect(repeats.length / handled.length).toBeLessThan(0.2)
  const byTicket = new Map(demands.map((demand) => [demand.ticket, demand]))
  const alike = ({ about, caller, place, leaf }: Demand) => {
    const first = byTicket.get(about)
    return first?.caller.phone === caller.phone && first.place === place && first.leaf === leaf
  }
  expect(repeats.every(alike)).toBe(true)
  expect(Math.max(...countBy(handled, ({ about }) => about).values())).toBeGreaterThanOrEqual(4)
})

test('some demands tell of a second matter of another line, some problems are reported by the staff of their own area', () => {
  const handled = demands.filter(({ fate }) => fate === 'handled')
  const lineOf = (leaf: Demand['leaf']) => world.city.categories.get(leaf)?.line
  const several = handled.filter(({ also }) => also !== undefined)
  expect(several.length / handled.length).toBeGreaterThan(0.01)
  expect(several.length / handled.length).toBeLessThan(0.05)
  expect(several.every(({ leaf, also }) => also !== undefined && lineOf(also) !== lineOf(leaf))).toBe(true)
  const reports = demands.filter(({ channel }) => channel === 'grid')
  expect(reports.length / handled.length).toBeGreaterThan(0.01)
  expect(reports.length / handled.length).toBeLessThan(0.05)
  for (const { place, reportedBy, also, ticket, about } of reports) {
    const unit = reportedBy && world.city.units.get(reportedBy)
    expect([unit && isWithin(place, unit.area), also, about]).toEqual([true, undefined, ticket])
  }
  expect(reports.some(({ reportedBy }) => reportedBy?.startsWith('community-'))).toBe(true)
})

test('the day has its two peaks, a small evening one and a quiet night', () => {
  const byHour = countBy(demands, ({ at }) => Math.floor(minutesOfDay(at) / 60))
  const part = (from: number, to: number) =>
    [...byHour].reduce((sum, [hour, count]) => sum + (hour >= from && hour < to ? count : 0), 0) / demands.length
  expect(part(0, 6)).toBeGreaterThan(0.025)
  expect(part(0, 6)).toBeLessThan(0.045)
  const busiest = [...byHour].toSorted(([, a], [, b]) => b - a)[0]?.[0]
  expect([9, 10]).toContain(busiest)
  expect(part(14, 17)).toBeGreaterThan(part(11, 14))
  expect(part(19, 21)).toBeGreaterThan(part(17, 19) * 0.85)
})

test('Mondays are busier than Sundays', () => {
  const calm = demands.filter(({ at }) => at < momentOf('2026-11-05T00:00:00+08:00'))
  const byDay = countBy(calm, ({ at }) => weekdayOf(dateOf(at)))
  expect((byDay.get(1) ?? 0) / (byDay.get(7) ?? 1)).toBeCloseTo(1.1 / 0.82, 0)
})

test('when heating starts, demands about heat are six to ten times the mean of their year', () => {
  const heat = ({ leaf }: Pick<Demand, 'leaf'>) => leaf.startsWith('public.heat.')
  const usual = leavesOf(world.mix).reduce(
    (sum, { leaf, share }) => sum + (leaf.startsWith('public.heat.') ? share : 0),
    0,
  )
  const rest = demands.filter((demand) => !heat(demand)).length / 45
  const pulse = demands.filter((demand) => heat(demand) && demand.at >= momentOf('2026-11-15T00:00:00+08:00'))
  const times = pulse.length / 5.75 / (rest * usual)
  expect(times).toBeGreaterThan(6)
  expect(times).toBeLessThan(10)
})

test('streets have a heavy tail: the largest asks for 3.8 times the mean, and is the busiest by name', () => {
  const weighed = weighStreets(world)
  const weights = weighed.map(({ weight }) => weight)
  const [first, second] = weighed.toSorted((a, b) => b.weight - a.weight)
  expect([first?.street.code, second?.street.code]).toEqual(world.behaviour.demand.busy.places.slice(0, 2))
  expect(weights).toHaveLength(343)
  expect(Math.max(...weights)).toBeCloseTo(3.8, 1)
  expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeCloseTo(1)
  const byStreet = [...countBy(demands, ({ place }) => streetOf(place)).values()]
  const mean = demands.length / 343
  expect(Math.max(...byStreet) / mean).toBeGreaterThan(3)
  expect(Math.max(...byStreet) / mean).toBeLessThan(4.8)
})
