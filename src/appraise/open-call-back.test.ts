import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { callBackOpened } from '../../test/cast/calling-back.ts'
import { levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { classified, dispatched, received, ticketNumber } from '../../test/cast/tickets.ts'
import type { CallBackSpared } from './events.ts'
import { openCallBack } from './open-call-back.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const given = (...facts: Parameters<typeof recall>[1]) => recall(appraiseMemory, facts)
const open = (state: ReturnType<typeof given>, round = 1, chance = 0.99) =>
  openCallBack(state, { round, chance }, hoursLater(8), city)

test('an urgent ticket resolved on Monday at 18:00 is to be asked about within three days [APPRAISE-01]', () => {
  expect(open(given(dispatched(), resolved))).toEqual({ accepted: true, facts: [callBackOpened()] })
})

test('an ordinary one within five working days: by closing time on Monday', () => {
  expect(open(given(dispatched({ level: levels.week }), resolved))).toMatchObject({
    facts: [{ urgent: false, due: momentOf('2026-11-30T18:00:00+08:00') }],
  })
})

test('once for a result, and for each result anew', () => {
  expect(open(given(dispatched(), resolved, callBackOpened()))).toMatchObject({ reason: 'already-opened' })
  const second = { ...resolved, round: 2, at: hoursLater(60) }
  const again = given(dispatched(), resolved, callBackOpened(), opened, second)
  expect(open(again, 2)).toMatchObject({ facts: [{ round: 2, due: hoursLater(132) }] })
  expect(open(again, 1)).toMatchObject({ reason: 'not-resolved' })
})

test('not without a result', () => {
  expect(open(given(dispatched()))).toEqual({ accepted: false, reason: 'not-resolved', rule: 'APPRAISE-01' })
})

test('never about a child: its requester is asked about the parent [DISPATCH-08]', () => {
  const child = given(received({ parent: ticketNumber(1) }), dispatched(), resolved)
  expect(open(child)).toEqual({ accepted: false, reason: 'is-a-child', rule: 'DISPATCH-08' })
})

test('never about what staff reported: nobody asked [HANDLE-15]', () => {
  const report = given(received({ reportedBy: units.yongan }), dispatched(), resolved)
  expect(open(report)).toEqual({ accepted: false, reason: 'is-a-report', rule: 'HANDLE-15' })
})

const praised = [received(), classified({ kind: 'praise' }), dispatched({ level: levels.week }), resolved]

test('of a sampled stratum those drawn stand for those alike, the others are spared [APPRAISE-07]', () => {
  // Half of all praise is asked: each stands for two.
  expect(open(given(...praised), 1, 0.49)).toMatchObject({
    facts: [{ type: 'CallBackOpened', stratum: 'words', weight: 2, plan: 'link-first', nextChannel: 'link' }],
  })
  const spared: CallBackSpared = {
    type: 'CallBackSpared',
    at: hoursLater(8),
    round: 1,
    stratum: 'words',
    share: 0.5,
    edition: '2019-01',
  }
  expect(open(given(...praised), 1, 0.5)).toEqual({ accepted: true, facts: [spared] })
  expect(open(given(...praised, spared), 1, 0.1)).toMatchObject({ reason: 'not-resolved' })
})

test('whoever made the lead handle it again is asked again, and stands for as many', () => {
  const second = { ...resolved, round: 2 }
  const again = given(...praised, callBackOpened({ weight: 2 }), opened, second)
  expect(open(again, 2, 0.99)).toMatchObject({ facts: [{ type: 'CallBackOpened', round: 2, weight: 2 }] })
})
