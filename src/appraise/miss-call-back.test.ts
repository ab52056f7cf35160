import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, callBackOpened, missed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { missCallBack } from './miss-call-back.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const afterResult = [dispatched(), resolved, callBackOpened()]
const miss = (facts: readonly AnyFact[], hour: number) =>
  missCallBack(recall(appraiseMemory, facts), { channel: 'person', outcome: 'no-answer' }, hoursLater(hour), city)

test('the first miss names when to try again: two hours later [APPRAISE-02]', () => {
  expect(miss(afterResult, 9)).toEqual({ accepted: true, facts: [missed()] })
})

test('not before that, and exactly then', () => {
  expect(miss([...afterResult, missed()], 10.9)).toEqual({
    accepted: false,
    reason: 'too-early',
    rule: 'APPRAISE-02',
  })
  expect(miss([...afterResult, missed()], 11)).toMatchObject({ facts: [{ attempt: 2, nextAt: hoursLater(13) }] })
})

test('the third miss gives the round up', () => {
  const twice = [...afterResult, missed(), missed({ attempt: 2, at: hoursLater(11), nextAt: hoursLater(13) })]
  const { nextAt: _, ...last } = missed({ attempt: 3, at: hoursLater(13) })
  const facts = [last, { type: 'CallBackGivenUp', at: hoursLater(13), round: 1 }]
  expect(miss(twice, 13)).toEqual({ accepted: true, facts })
  expect(miss([...twice, ...facts] as AnyFact[], 20)).toMatchObject({ reason: 'given-up' })
})

test('the second round starts its attempts anew', () => {
  const second = [...afterResult, missed(), answered({ secondHandling: true }), opened, { ...resolved, round: 2 }]
  expect(miss(second, 60)).toMatchObject({ facts: [{ round: 2, attempt: 1 }] })
})

test.each([
  ['not-resolved', [dispatched()]],
  ['already-answered', [...afterResult, answered()]],
  ['withdrawn', [...afterResult, { type: 'TicketWithdrawn', at: hoursLater(20), note: '' }]],
])('%s is refused', (reason, facts) => {
  expect(miss(facts, 30)).toEqual({ accepted: false, reason, rule: 'APPRAISE-02' })
})
