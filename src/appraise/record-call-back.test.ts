import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, callBackOpened, givenUp, missed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { type RecordCallBack, recordCallBack } from './record-call-back.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const happy: RecordCallBack = {
  channel: 'person',
  contacted: true,
  solved: 'solved',
  satisfied: 'satisfied',
  answeredBy: 'requester',
}
const afterResult = [dispatched(), resolved, callBackOpened()]
const secondResult = [...afterResult, answered({ secondHandling: true }), opened, { ...resolved, round: 2 }]
const record = (facts: readonly AnyFact[], over: Partial<RecordCallBack> = {}) =>
  recordCallBack(recall(appraiseMemory, facts), { ...happy, ...over }, hoursLater(24), city)

test('a content requester ends the round [APPRAISE-01]', () => {
  expect(record(afterResult)).toEqual({ accepted: true, facts: [answered()] })
})

test('answers are taken as soon as there is a result, and between two attempts', () => {
  expect(record([dispatched(), resolved]).accepted).toBe(true)
  expect(record([...afterResult, missed({ at: hoursLater(23), nextAt: hoursLater(25) })]).accepted).toBe(true)
})

test.each([[{ solved: 'unsolved' }], [{ satisfied: 'unsatisfied' }]] as const)(
  '%j sends the ticket back to its lead',
  (over) => {
    expect(record(afterResult, { ...over, why: '仍然只有 15 度' })).toMatchObject({
      facts: [{ secondHandling: true, why: '仍然只有 15 度' }],
    })
  },
)

test('partly solved and basically satisfied does not', () => {
  const decision = record(afterResult, { solved: 'partly', satisfied: 'basically', why: '主卧还凉' })
  expect(decision).toMatchObject({ facts: [{ secondHandling: false }] })
})

test('nor does an unsolved one when the edition’s rounds are used up', () => {
  const unsolved = { solved: 'unsolved', why: '还是不热' } as const
  expect(record(secondResult, unsolved)).toMatchObject({ facts: [{ round: 2, secondHandling: true }] })
  expect(record([...secondResult, { ...resolved, round: 3 }], unsolved)).toMatchObject({
    facts: [{ round: 3, secondHandling: false }],
  })
})

test.each([
  [{ contacted: false }],
  [{ solved: 'partly' }],
  [{ solved: 'unsolved' }],
  [{ satisfied: 'unsatisfied' }],
] as const)('%j takes a reason', (over) => {
  expect(record(afterResult, { ...over, why: ' ' })).toMatchObject({ reason: 'reason-missing', rule: 'APPRAISE-01' })
})

test('an answer by somebody else is recorded but not valid under the shipped edition', () => {
  expect(record(afterResult, { answeredBy: 'other' })).toMatchObject({ facts: [{ valid: false }] })
})

test('a phone number in the reason is not kept', () => {
  expect(record(afterResult, { contacted: false, why: '请打13800138000' })).toMatchObject({
    facts: [{ why: '请打〔电话〕' }],
  })
})

test.each([
  ['not-resolved', [dispatched()]],
  ['not-resolved', [...afterResult, answered({ secondHandling: true }), opened]],
  ['already-answered', [...afterResult, answered()]],
  ['given-up', [...afterResult, givenUp]],
  ['withdrawn', [...afterResult, { type: 'TicketWithdrawn', at: hoursLater(20), note: '' }]],
])('%s is refused', (reason, facts) => {
  expect(record(facts)).toEqual({ accepted: false, reason, rule: 'APPRAISE-01' })
})
