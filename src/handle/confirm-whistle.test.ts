import { describe, expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { blown, confirmed } from '../../test/cast/whistling.ts'
import { confirmWhistle, rejectWhistle } from './confirm-whistle.ts'
import type { WhistleBlown } from './events.ts'
import { settleSilence } from './settle-silence.ts'
import { whistleMemory } from './whistle-state.ts'

const city = castCity()
const asked = recall(whistleMemory, [dispatched(), signed, blown])
const called = recall(whistleMemory, [dispatched(), signed, blown, confirmed])
const by = { unit: units.districtCentre, area: places.chaoyang }
const yes = { by, departments: blown.departments, note: '' }

describe('the district [HANDLE-10]', () => {
  test('calls the departments: a later meeting is the time to arrive by', () => {
    expect(confirmWhistle(asked, yes, hoursLater(3), city)).toEqual({ accepted: true, facts: [confirmed] })
  })

  test('may name others; who meets at once has the limit of the ground', () => {
    const now: WhistleBlown = { ...blown, meetAt: blown.at }
    const atOnce = recall(whistleMemory, [dispatched(), signed, now])
    expect(confirmWhistle(atOnce, { ...yes, departments: [units.urban] }, hoursLater(3), city)).toMatchObject({
      facts: [{ departments: [units.urban], involves: [units.urban], due: hoursLater(5) }],
    })
  })

  test('says no, with a reason', () => {
    expect(rejectWhistle(asked, { by, why: '街道可自行处理' }, hoursLater(3))).toMatchObject({
      facts: [{ type: 'WhistleRejected', how: 'district', by: units.districtCentre, why: '街道可自行处理' }],
    })
    expect(rejectWhistle(asked, { by, why: ' ' }, hoursLater(3))).toMatchObject({ reason: 'why-missing' })
  })

  test.each([
    ['not-asked', called, {}],
    ['not-for-your-level', asked, { by: { unit: units.jianwai, area: places.jianwai } }],
    ['not-for-your-level', asked, { by: { unit: units.districtCentre, area: places.changping } }],
    ['not-for-your-level', asked, { by: { unit: units.jianwai, area: places.chaoyang } }],
    ['no-department', asked, { departments: [] }],
    ['whistles-for-itself', asked, { departments: [units.jianwai] }],
    ['outside-the-districts-reach', asked, { departments: [units.heatBureau] }],
  ] as const)('%s is refused', (reason, state, over) => {
    expect(confirmWhistle(state, { ...yes, ...over }, hoursLater(3), city)).toEqual({
      accepted: false,
      reason,
      rule: 'HANDLE-10',
    })
    if (reason === 'not-asked' || reason === 'not-for-your-level')
      expect(rejectWhistle(state, { by, why: '…', ...over }, hoursLater(3))).toMatchObject({ reason })
  })
})

describe('silence of the district', () => {
  test('calls the departments asked for, from the limit on however late it is noticed', () => {
    expect(settleSilence(asked, {}, hoursLater(9), city)).toMatchObject({
      facts: [{ how: 'silence', at: hoursLater(9), departments: blown.departments, signBy: hoursLater(10) }],
    })
  })

  test('rejects where the edition says so, and decides nothing before the limit or after a word', () => {
    const { rulebook } = city
    const whistle = { ...rulebook.handle.whistle, silence: 'rejects' as const }
    const strict = castCity({ rulebook: { ...rulebook, handle: { ...rulebook.handle, whistle } } })
    expect(settleSilence(asked, {}, hoursLater(6), strict)).toMatchObject({
      facts: [{ type: 'WhistleRejected', how: 'silence' }],
    })
    expect(settleSilence(asked, {}, hoursLater(5), city)).toMatchObject({ reason: 'not-due' })
    expect(settleSilence(called, {}, hoursLater(9), city)).toMatchObject({ reason: 'not-asked' })
  })
})
