import { beforeAll, expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { beijingWorld, historyEnd } from '../../test/cast/beijing.ts'
import { composeText } from './compose-text.ts'
import { type Conduct, plantedStreets, resultTime } from './conduct.ts'
import { demandsOf } from './draw-demand.ts'
import type { InHand } from './life.ts'
import type { World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await beijingWorld()
})

const ids = Array.from({ length: 200 }, (_, n) => ticketId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`))
const streetsThat = (conduct: Conduct) => [...plantedStreets(world)].filter(([, does]) => does === conduct)
const unitThat = (conduct: Conduct) => `street-${streetsThat(conduct)[0]?.[0]}` as UnitCode

test('a few streets are planted, by the seed and not by their names', async () => {
  const { rushes, praises, prompts, source } = world.behaviour.planted
  expect(['rushes', 'praises', 'prompts'].map((one) => streetsThat(one as Conduct).length)).toEqual([
    rushes.streets,
    praises.streets,
    prompts.streets,
  ])
  expect([...plantedStreets(world).keys()]).not.toEqual([...plantedStreets(await beijingWorld('other')).keys()])
  expect(plantedStreets(await beijingWorld())).toEqual(plantedStreets(world))
  expect(source).toMatch(/虚构.*无关/)
  expect(JSON.stringify(world.behaviour.planted)).not.toMatch(/\d{6}|街道\d|street-/)
})

test('a street that praises itself makes up part of its demands: of hardly a word, from few phones', () => {
  const [street] = streetsThat('praises')[0] ?? []
  const draw = demandsOf(world)
  const made = Array.from({ length: 40_000 }, (_, n) => `1${String(n).padStart(7, '0')}-0000-4000-8000-000000000000`)
    .map((id) => draw(ticketId(id), historyEnd))
    .filter(({ isMadeUp, place }) => isMadeUp && place.startsWith(street ?? ' '))
  expect(made.length).toBeGreaterThan(20)
  expect(new Set(made.map(({ caller }) => caller.phone)).size).toBeLessThanOrEqual(
    world.behaviour.planted.praises.phones,
  )
  for (const demand of made) {
    expect(demand).toMatchObject({ kind: 'praise', fate: 'handled' })
    expect(composeText(world, demand).text.match(/\p{L}/gu)?.length).toBeLessThan(8)
  }
})

test('a street that rushes gives what would come around the cut-off in its last hours', () => {
  const [since, to] = [momentOf('2026-11-12T10:00:00+08:00'), momentOf('2026-11-19T00:00:00+08:00')]
  const inHand = (lead: UnitCode) => ({ dispatched: { lead }, since, round: 1 }) as InHand
  const wouldBe = momentOf('2026-11-22T15:00:00+08:00')
  const at = (lead: UnitCode, usual: Moment) => ids.map((id) => resultTime(world, id, inHand(lead), usual))
  const rushed = at(unitThat('rushes'), wouldBe).filter((time) => time !== wouldBe)
  expect(rushed.length).toBeGreaterThan(150)
  expect(rushed.every((time) => time < to && time > to - 16 * 3_600_000)).toBe(true)
  const muchLater = momentOf('2026-12-12T15:00:00+08:00')
  expect(at(unitThat('rushes'), muchLater).every((time) => time === muchLater)).toBe(true)
  expect(at('bureau-market' as UnitCode, wouldBe).every((time) => time === wouldBe)).toBe(true)
})

test('a street that prompts gives its result minutes after the contact', () => {
  const since = momentOf('2026-11-12T10:00:00+08:00')
  const usual = momentOf('2026-11-15T10:00:00+08:00')
  const hand = { dispatched: { lead: unitThat('prompts') }, since, resolveBy: usual, round: 1 } as InHand
  const hasty = ids.map((id) => resultTime(world, id, hand, usual)).filter((time) => time < since + 15 * 60_000)
  expect(hasty.length).toBeGreaterThan(60)
  expect(hasty.length).toBeLessThan(140)
})
