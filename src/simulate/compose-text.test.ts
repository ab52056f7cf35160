import { beforeAll, expect, test } from 'vitest'
import { districtOf, streetOf } from '#foundations/places/place.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { beijingWorld, daysBefore, historyEnd } from '../../test/cast/beijing.ts'
import { composeText, consultationOf, outlineOf } from './compose-text.ts'
import { planDemands } from './demand-plan.ts'
import type { Demand, World } from './world.ts'

let world: World
let demands: readonly Demand[]
beforeAll(async () => {
  world = await beijingWorld()
  demands = planDemands(world, { from: daysBefore(45), until: historyEnd, tickets: 2_000 })
})

test('texts are told in many hundred skeletons of sentences', () => {
  const skeletons = new Set(demands.map((demand) => outlineOf(world, demand).text))
  expect(skeletons.size).toBeGreaterThan(2_000)
  const matters = new Set(demands.map(({ leaf, kind }) => `${leaf} ${kind}`))
  expect(matters.size).toBeGreaterThan(500)
})

test('no slot stays open and no sentence is left hanging', () => {
  for (const demand of demands) {
    const { title, text, address } = composeText(world, demand)
    expect(`${title}${text}${address}`).not.toMatch(/[{}]|undefined|，，|。。|，。/)
    expect(text).toMatch(/[。？]$/)
    expect(title.length).toBeLessThanOrEqual(world.city.rulebook.intake.titleLimit)
  }
})

test('the address lies where the demand does, and names what the text names', () => {
  for (const demand of demands.filter(({ fate }) => fate === 'handled')) {
    const { address } = composeText(world, demand)
    const nameOf = (code = demand.place) => world.city.places.get(code).name
    expect(address.startsWith(nameOf(districtOf(demand.place)) + nameOf(streetOf(demand.place)))).toBe(true)
  }
})

test('nobody real can be reached: phones are of a range never assigned, texts hold none', () => {
  expect(demands.every(({ caller }) => /^124\d{8}$/.test(caller.phone))).toBe(true)
  for (const demand of demands) {
    const { text, title, address } = composeText(world, demand)
    expect(liftPersonalNumbers(`${title} ${text} ${address}`).numbers).toEqual([])
  }
})

test('a repeat speaks of the same estate and building, in words of its own', () => {
  const byTicket = new Map(demands.map((demand) => [demand.ticket, demand]))
  const repeats = demands.filter(({ ticket, about }) => ticket !== about)
  expect(repeats.length).toBeGreaterThan(100)
  for (const repeat of repeats) {
    const first = byTicket.get(repeat.about)
    if (first === undefined) throw new Error('A repeat repeats nothing')
    const estate = (demand: Demand) => composeText(world, demand).address
    const named = (demand: Demand) => outlineOf(world, demand).address
    if (named(first) === named(repeat)) expect(estate(repeat)).toBe(estate(first))
  }
})

test('a consultation has its answer', () => {
  for (const demand of demands.filter(({ fate }) => fate === 'answered'))
    expect(consultationOf(world, demand).answer.length).toBeGreaterThan(5)
})
