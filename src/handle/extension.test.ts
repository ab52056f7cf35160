import { describe, expect, test } from 'vitest'
import { deadline } from '#foundations/calendar/limit.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { contacted, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { askExtension } from './ask-extension.ts'
import { beginWait } from './begin-wait.ts'
import { decideExtension } from './decide-extension.ts'
import type { ExtensionAsked } from './events.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const lifeWith = (...facts: readonly AnyFact[]) => recall(handleMemory, [dispatched(), ...facts])
const ask = { unit: units.jianwai, area: places.jianwai, amount: 3, why: '配件需定制', basis: '供货合同' }
const asked = (amount: number): ExtensionAsked => {
  const decision = askExtension(lifeWith(signed), { ...ask, amount }, hoursLater(2), city)
  const [fact] = decision.accepted ? decision.facts : []
  if (fact === undefined) throw new Error('The cast may ask for more time')
  return fact
}
const refused = { type: 'ExtensionRefused', at: hoursLater(3), why: '材料不足' }

describe('asking for more time [HANDLE-07]', () => {
  test.each([
    [3, 'unit'],
    [10, 'district'],
    [40, 'city'],
  ] as const)('%i working days more are decided by the %s', (amount, decidedBy) => {
    const until = deadline(hoursLater(24), { amount, unit: 'working-days' }, city.calendar)
    expect(asked(amount)).toMatchObject({ type: 'ExtensionAsked', decidedBy, until, area: places.jianwai })
  })

  const waiting = { type: 'WaitBegan', at: hoursLater(2), unit: units.jianwai, why: '', until: hoursLater(50) }
  test.each([
    ['not-your-ticket', lifeWith(signed), { unit: units.housing }, 2],
    ['not-signed', lifeWith(), {}, 2],
    ['already-resolved', lifeWith(signed, contacted, resolved), {}, 9],
    ['already-asked', lifeWith(signed, asked(3)), {}, 3],
    ['waiting-for-requester', lifeWith(signed, contacted, waiting), {}, 3],
    ['already-overdue', lifeWith(signed), {}, 25],
    ['extensions-used-up', lifeWith(signed, asked(3), refused, asked(3), refused), {}, 9],
    ['too-long', lifeWith(signed), { amount: 41 }, 2],
    ['why-missing', lifeWith(signed), { why: '' }, 2],
    ['basis-missing', lifeWith(signed), { basis: ' ' }, 2],
  ] as const)('%s is refused', (reason, state, over, hours) => {
    const decision = askExtension(state, { ...ask, ...over }, hoursLater(hours), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-07' })
  })
})

describe('deciding about more time', () => {
  const head = { unit: units.jianwai, area: places.jianwai }
  const district = { unit: units.housing, area: places.chaoyang }
  const elsewhere = { unit: units.housing, area: places.changping }
  const cityLeader = { unit: undefined, area: places.city }
  const grant = (amount: number, by: typeof head | typeof cityLeader, at = hoursLater(3)) =>
    decideExtension(lifeWith(signed, asked(amount)), { verdict: 'grant', why: '', by }, at, city)

  test('granted, the deadline moves to what was asked and the shares still to come spread over the longer time', () => {
    const { until } = asked(3)
    expect(grant(3, head)).toMatchObject({
      facts: [{ type: 'ExtensionGranted', resolveBy: until, reminders: { shares: [0.5, 1] } }],
    })
    const state = lifeWith(signed, asked(3), ...factsOf(grant(3, head)))
    expect(state).toMatchObject({ deadlines: { resolveBy: until, respondBy: hoursLater(4) } })
    expect(state).not.toHaveProperty('extension')
  })

  test.each([
    [3, head, true],
    [3, district, true],
    [3, elsewhere, false],
    [10, head, false],
    [10, district, true],
    [40, district, false],
    [40, cityLeader, true],
  ] as const)('%i working days: who decides', (amount, by, may) => {
    const decision = grant(amount, by)
    expect(decision.accepted).toBe(may)
    if (!may) expect(decision).toMatchObject({ reason: 'not-for-your-level', rule: 'HANDLE-07' })
  })

  test('a refusal says why, and what was asked in time may be decided late', () => {
    const state = lifeWith(signed, asked(3))
    const no = { verdict: 'refuse', by: head } as const
    expect(decideExtension(state, { ...no, why: '' }, hoursLater(30), city)).toMatchObject({ reason: 'why-missing' })
    expect(decideExtension(state, { ...no, why: '材料不足' }, hoursLater(30), city)).toMatchObject({
      facts: [{ type: 'ExtensionRefused', why: '材料不足' }],
    })
    expect(decideExtension(lifeWith(signed), { ...no, why: '…' }, hoursLater(3), city)).toMatchObject({
      reason: 'not-asked',
    })
  })

  test('a wait may begin while it is decided, and the longer time then counts from there', () => {
    const begun = beginWait(
      lifeWith(signed, contacted, asked(3)),
      { unit: units.jianwai, why: '…' },
      hoursLater(4),
      city,
    )
    expect(begun.accepted).toBe(true)
  })
})

function factsOf(decision: { accepted: true; facts: readonly AnyFact[] } | { accepted: false }): readonly AnyFact[] {
  return decision.accepted ? decision.facts : []
}
