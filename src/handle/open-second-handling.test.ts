import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { openSecondHandling } from './open-second-handling.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(handleMemory, ticketWith(dispatched(), ...facts))
const once = [signed, contacted, resolved]
const open = (round: number, ...facts: Parameters<typeof recall>[1]) =>
  openSecondHandling(remembered(...facts), { round }, hoursLater(48), city)

test('the lead handles it again, by the instants of the edition [HANDLE-04]', () => {
  expect(open(1, ...once)).toMatchObject({
    facts: [
      {
        type: 'SecondHandlingOpened',
        unit: dispatched().lead,
        round: 2,
        respondBy: hoursLater(72),
        // Five working days after Wednesday 10:00 end when business ends on the next Wednesday.
        resolveBy: hoursLater(48 + 7 * 24 + 8),
        edition: '2019-01',
      },
    ],
  })
})

test('one unhappy answer opens it once', () => {
  expect(open(1, ...once, opened)).toMatchObject({ reason: 'already-opened', rule: 'HANDLE-04' })
})

test('only a result can be handled again', () => {
  expect(open(1, signed, contacted)).toMatchObject({ reason: 'not-resolved' })
})

test('so many times and no more', () => {
  const { maxRounds } = city.rulebook.handle.secondHandling
  const again = (round: number) => [{ ...opened, round }, contacted, { ...resolved, round }]
  const rounds = Array.from({ length: maxRounds }, (_, index) => again(index + 2)).flat()
  expect(open(maxRounds, ...once, ...rounds.slice(0, -3))).toMatchObject({ accepted: true })
  expect(open(maxRounds + 1, ...once, ...rounds)).toMatchObject({ reason: 'rounds-used-up' })
})
