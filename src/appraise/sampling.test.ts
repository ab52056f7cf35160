import { expect, test } from 'vitest'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { recall } from '#foundations/journal/memory.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { resolved } from '../../test/cast/handling.ts'
import { classified, dispatched, received } from '../../test/cast/tickets.ts'
import { openCallBack } from './open-call-back.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const praised = recall(appraiseMemory, [
  received(),
  classified({ kind: 'praise' }),
  dispatched({ level: levels.week }),
  resolved,
])

test('the sample stands for all, whatever the tickets are called, and is drawn alike again [APPRAISE-07]', () => {
  const tickets = Array.from({ length: 4_000 }, (_, index) => commandIdFrom('sample', String(index)))
  const { seed } = city.rulebook.appraise.campaign
  const draw = (ticket: string) => {
    const chance = seededRandom(`${seed}/${ticket}`)()
    const decision = openCallBack(praised, { round: 1, chance }, hoursLater(8), city)
    if (!decision.accepted) throw new Error('It was not opened')
    const [fact] = decision.facts
    return fact?.type === 'CallBackOpened' ? (fact.weight ?? 1) : 0
  }
  const weights = tickets.map(draw)
  // Half of 4 000 are drawn, each for two: the sum is 4 000 with a standard deviation of 2 · √(4 000 · ¼) = 63.
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  expect(Math.abs(sum - 4_000)).toBeLessThan(250)
  expect(tickets.slice(0, 50).map(draw)).toEqual(weights.slice(0, 50))
})
