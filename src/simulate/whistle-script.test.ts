import { expect, test } from 'vitest'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { WhistleConfirmed, WhistleSigned } from '#handle/events.ts'
import { beijingWorld } from '../../test/cast/beijing.ts'
import { hoursLater, units } from '../../test/cast/city.ts'
import { classified, ticketNumber } from '../../test/cast/tickets.ts'
import type { SideFact } from './side-facts.ts'
import { whistleStep } from './whistle-script.ts'

const world = await beijingWorld()
const [department] = [...world.city.units.values()].filter(({ kind }) => kind === 'district-department')
const by = department?.code ?? units.housing
const confirmed: WhistleConfirmed = {
  ...{ type: 'WhistleConfirmed', at: hoursLater(2), whistle: 1, how: 'district', note: '' },
  ...{ departments: [by], involves: [by], signBy: hoursLater(4), due: hoursLater(8) },
}
const signed: WhistleSigned = { type: 'WhistleSigned', at: hoursLater(3), unit: by }

/** What is done next about the n-th ticket's whistle, and from when on. */
function next(n: number, side: readonly SideFact[]) {
  const random = seededRandom(String(n))
  const story = { world, random, ticket: ticketNumber(n), matter: classified(), lead: units.jianwai, side }
  const step = whistleStep(story)
  return step && { command: step.act(hoursLater(9)).command, notBefore: step.notBefore }
}

test('departments come in time, late or never, and the street concludes only after the time of those who never come', () => {
  const comings = Array.from({ length: 200 }, (_, n) => next(n, [confirmed, signed]))
  const [late, inTime] = [hoursLater(8), undefined]
  const counted = (command: string, notBefore: unknown) =>
    comings.filter((step) => step?.command === command && step.notBefore === notBefore).length
  expect(counted('ConfirmArrival', inTime)).toBeGreaterThan(120)
  expect(counted('ConfirmArrival', late)).toBeGreaterThan(10)
  expect(counted('ConcludeWhistle', late)).toBeGreaterThan(3)
  expect(counted('ConcludeWhistle', inTime)).toBe(0)
})
