import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { beijingWorld } from '../../test/cast/beijing.ts'
import { hoursLater, units } from '../../test/cast/city.ts'
import { classified, dispatched, ticketNumber } from '../../test/cast/tickets.ts'
import { awaitedUntil, supportAct } from './act-of-support.ts'
import type { InHand, SupportPart } from './state.ts'

const world = await beijingWorld()
const [department] = [...world.city.units.values()].filter(({ kind }) => kind === 'district-department')
const unit = department?.code ?? units.housing
const began = momentOf('2026-11-02T09:00:00+08:00')
const resolveBy = momentOf('2026-11-09T09:00:00+08:00')

function life(phase: SupportPart['phase']): InHand {
  const by = { ...dispatched(), lead: units.jianwai, supports: [unit] }
  const known = { matter: classified(), since: began, dispatches: 1, isDemand: true }
  const parts = [{ unit, phase, since: began }]
  return { ...known, dispatched: by, round: 1, began, resolveBy, marks: [], parts, side: [] }
}

const tickets = Array.from({ length: 400 }, (_, n) => ticketNumber(n))

test('some supporting units take up their part and do it, the others never do', () => {
  const { share } = world.behaviour.unit.support
  const signed = tickets.flatMap((ticket) => supportAct(world, ticket, life('to-sign')) ?? [])
  expect(signed.length / tickets.length).toBeCloseTo(share, 1)
  expect(signed.every(({ command, at }) => command === 'SignPart' && at > began)).toBe(true)
  const done = tickets.flatMap((ticket) => supportAct(world, ticket, life('to-do')) ?? [])
  expect(done).toHaveLength(signed.length)
  expect(done.every(({ command }) => command === 'FinishPart')).toBe(true)
  expect(tickets.some((ticket) => supportAct(world, ticket, life('done')))).toBe(false)
})

test('the lead waits for the few that are late, and for nobody else', () => {
  const awaited = tickets.flatMap((ticket) => awaitedUntil(world, ticket, life('to-sign')) ?? [])
  expect(awaited.length).toBeGreaterThan(0)
  expect(awaited.length).toBeLessThan(tickets.length * 0.05)
  expect(awaited.every((at) => at > resolveBy)).toBe(true)
})

test('nothing is done before the part itself came to where it is', () => {
  const late = { ...life('to-do'), parts: [{ unit, phase: 'to-do', since: hoursLater(10_000) }] as const }
  for (const ticket of tickets)
    expect(supportAct(world, ticket, late)?.at ?? hoursLater(10_000)).toBeGreaterThanOrEqual(hoursLater(10_000))
})
