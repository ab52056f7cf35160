import { describe, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { hoursLater, units } from '../../test/cast/city.ts'
import { signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { blown, confirmed } from '../../test/cast/whistling.ts'
import { arriveByCode, type CodeCheck, confirmArrival, signWhistle } from './arrive-at-whistle.ts'
import { whistleMemory } from './whistle-state.ts'
import { doPart, releaseDepartment } from './work-at-whistle.ts'

const { housing, urban, jianwai } = units
const lifeWith = (...facts: readonly AnyFact[]) => recall(whistleMemory, [dispatched(), signed, blown, ...facts])
const asked = lifeWith()
const called = lifeWith(confirmed)
const at = hoursLater(23)
const arrived = { type: 'DepartmentArrived', at, unit: housing, people: 3, how: 'qr' } as const
const present = lifeWith(confirmed, arrived)
const by = (check: CodeCheck) => ({ unit: housing, people: 3, check: () => check })
const refusal = (reason: string, rule: string) => ({ accepted: false, reason, rule })

describe('signing and arriving [HANDLE-11]', () => {
  test('a called department signs once', () => {
    const fact = { type: 'WhistleSigned', at, unit: housing } as const
    expect(signWhistle(called, { unit: housing }, at)).toEqual({ accepted: true, facts: [fact] })
    expect(signWhistle(lifeWith(confirmed, fact), { unit: housing }, at)).toEqual(
      refusal('already-signed', 'HANDLE-11'),
    )
    for (const [state, unit] of [
      [asked, housing],
      [called, jianwai],
    ] as const)
      expect(signWhistle(state, { unit }, at)).toEqual(refusal('not-called', 'HANDLE-11'))
  })

  test('it arrives by a good code, and by no other', () => {
    expect(arriveByCode(called, by('good'), at)).toEqual({ accepted: true, facts: [arrived] })
    expect(arriveByCode(called, by('forged'), at)).toEqual(refusal('code-forged', 'HANDLE-11'))
    expect(arriveByCode(called, by('expired'), at)).toEqual(refusal('code-expired', 'HANDLE-11'))
    expect(arriveByCode(present, by('good'), at)).toEqual(refusal('already-arrived', 'HANDLE-11'))
    expect(arriveByCode(asked, by('good'), at)).toEqual(refusal('not-called', 'HANDLE-11'))
  })

  test('or by the word of the street that whistled', () => {
    const word = { unit: jianwai, department: housing, people: 1 }
    expect(confirmArrival(called, word, at)).toMatchObject({ facts: [{ unit: housing, people: 1, how: 'street' }] })
    expect(confirmArrival(called, { ...word, unit: housing }, at)).toEqual(refusal('not-your-whistle', 'HANDLE-11'))
    expect(confirmArrival(called, { ...word, department: jianwai }, at)).toEqual(refusal('not-called', 'HANDLE-11'))
    expect(confirmArrival(present, word, at)).toEqual(refusal('already-arrived', 'HANDLE-11'))
  })
})

describe('a part and its end [HANDLE-12]', () => {
  const part = { unit: housing, what: '已开挖检修' }
  const done = { type: 'DepartmentPartDone', at, ...part } as const
  const go = { unit: jianwai, department: housing }
  const released = { type: 'DepartmentReleased', at, unit: housing } as const

  test('who is there says once what it did', () => {
    expect(doPart(present, part, at)).toEqual({ accepted: true, facts: [done] })
    expect(doPart(called, part, at)).toEqual(refusal('not-arrived', 'HANDLE-12'))
    expect(doPart(present, { ...part, what: ' ' }, at)).toEqual(refusal('what-missing', 'HANDLE-12'))
    expect(doPart(present, { ...part, unit: jianwai }, at)).toEqual(refusal('not-called', 'HANDLE-12'))
    expect(doPart(lifeWith(confirmed, arrived, done), part, at)).toEqual(refusal('already-done', 'HANDLE-12'))
  })

  test('the street lets it go, whether or not it did its part', () => {
    expect(releaseDepartment(present, go, at)).toEqual({ accepted: true, facts: [released] })
    expect(releaseDepartment(present, { ...go, unit: urban }, at)).toEqual(refusal('not-your-whistle', 'HANDLE-12'))
    expect(releaseDepartment(present, { ...go, department: jianwai }, at)).toEqual(refusal('not-called', 'HANDLE-12'))
    expect(releaseDepartment(present, { ...go, department: urban }, at)).toEqual(refusal('not-arrived', 'HANDLE-12'))
    const free = lifeWith(confirmed, arrived, released)
    expect(releaseDepartment(free, go, at)).toEqual(refusal('already-released', 'HANDLE-12'))
  })
})
