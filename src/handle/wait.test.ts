import { describe, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { beginWait } from './begin-wait.ts'
import { endWait } from './end-wait.ts'
import type { WaitBegan, WaitEnded } from './events.ts'
import { remindClock } from './remind-clock.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const lifeWith = (...facts: readonly AnyFact[]) => recall(handleMemory, [dispatched(), ...facts])
const ask = { unit: units.jianwai, why: '请补充购房合同' }
const inHand = lifeWith(signed, contacted)
const begun = factOf(beginWait(inHand, ask, hoursLater(2), city))
const waiting = lifeWith(signed, contacted, begun)

function factOf<Fact extends AnyFact>(decision: Decision<Fact, string>): Fact {
  const [fact] = decision.accepted ? decision.facts : []
  if (fact === undefined) throw new Error('The cast lets this happen')
  return fact
}

describe('waiting for the requester [HANDLE-06]', () => {
  test('the lead waits, until the limit of the edition at most [CLOCK-04]', () => {
    expect(begun).toEqual({
      type: 'WaitBegan',
      at: hoursLater(2),
      unit: units.jianwai,
      why: '请补充购房合同',
      until: begun.until,
    } satisfies WaitBegan)
    expect(begun.until).toBeGreaterThan(hoursLater(24 * 6))
  })

  test.each([
    ['not-your-ticket', inHand, { unit: units.housing }, 2],
    ['not-contacted', lifeWith(signed), {}, 2],
    ['already-resolved', lifeWith(signed, contacted, resolved), {}, 9],
    ['already-waiting', waiting, {}, 3],
    ['already-overdue', inHand, {}, 25],
    ['why-missing', inHand, { why: ' ' }, 2],
  ] as const)('%s is refused', (reason, state, over, hours) => {
    expect(beginWait(state, { ...ask, ...over }, hoursLater(hours), city)).toEqual({
      accepted: false,
      reason,
      rule: 'HANDLE-06',
    })
  })

  test('so often at most in one handling, and anew in the next', () => {
    const ended = factOf(endWait(waiting, { how: 'answered', unit: units.jianwai }, hoursLater(3), city))
    const again = { ...begun, at: hoursLater(4) }
    const both = [signed, contacted, begun, ended, again, { ...ended, at: hoursLater(5) }]
    expect(beginWait(lifeWith(...both), ask, hoursLater(6), city)).toMatchObject({
      reason: 'waits-used-up',
      rule: 'CLOCK-04',
    })
    const second = lifeWith(...both, { ...resolved, at: hoursLater(8) }, opened, { ...contacted, at: hoursLater(50) })
    expect(beginWait(second, ask, hoursLater(51), city).accepted).toBe(true)
  })
})

describe('the end of a wait', () => {
  test('moves the deadline and what is still to come of its reminders by the time waited', () => {
    const end = endWait(waiting, { how: 'answered', unit: units.jianwai }, hoursLater(7), city)
    expect(end).toEqual({
      accepted: true,
      facts: [
        {
          type: 'WaitEnded',
          at: hoursLater(7),
          unit: units.jianwai,
          how: 'answered',
          waited: { from: hoursLater(2), to: hoursLater(7) },
          resolveBy: hoursLater(29),
          reminders: { shares: [0.5, 1], resolve: [hoursLater(17), hoursLater(29)] },
          edition: city.rulebook.edition,
        } satisfies WaitEnded,
      ],
    })
  })

  test('noticed late, it still ends at its limit, and whatever the unit says then', () => {
    const late = (begun.until + 5 * 3_600_000) as typeof begun.until
    for (const how of [{ how: 'limit-reached' }, { how: 'answered', unit: units.jianwai }] as const)
      expect(endWait(waiting, how, late, city)).toMatchObject({
        facts: [{ how: 'limit-reached', waited: { to: begun.until } }],
      })
  })

  test('before its limit only the lead ends it', () => {
    const early = hoursLater(3)
    expect(endWait(waiting, { how: 'limit-reached' }, early, city)).toMatchObject({
      reason: 'not-due',
      rule: 'CLOCK-04',
    })
    const other = { how: 'answered', unit: units.housing } as const
    expect(endWait(waiting, other, early, city)).toMatchObject({ reason: 'not-your-ticket' })
    expect(endWait(inHand, { how: 'answered', unit: units.jianwai }, early, city)).toMatchObject({
      reason: 'not-waiting',
    })
  })

  test('a result ends it too', () => {
    expect(lifeWith(signed, contacted, begun, resolved)).not.toHaveProperty('wait')
  })
})

test('while it waits, no reminder falls', () => {
  expect(remindClock(waiting, { clock: 'resolve', share: 0.5 }, hoursLater(13), city)).toMatchObject({
    reason: 'not-running',
  })
})
