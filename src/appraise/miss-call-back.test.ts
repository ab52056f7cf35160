import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, callBackOpened, linkFirst, linkSent, missed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { isQuiet } from './calling-hours.ts'
import type { CallBackMissed } from './events.ts'
import { type MissCallBack, missCallBack } from './miss-call-back.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const afterResult = [dispatched(), resolved, callBackOpened()]
const miss = (facts: readonly AnyFact[], hour: number, said: Partial<MissCallBack> = {}) =>
  missCallBack(
    recall(appraiseMemory, facts),
    { channel: 'person', outcome: 'no-answer', ...said },
    hoursLater(hour),
    city,
  )

test('the first miss, at 19:00, names when to try again: the next morning [APPRAISE-02] [APPRAISE-07]', () => {
  expect(miss(afterResult, 9)).toEqual({ accepted: true, facts: [missed()] })
})

test('not before that, and exactly then; the third try takes the part of the day that is left', () => {
  expect(miss([...afterResult, missed()], 22.9)).toEqual({
    accepted: false,
    reason: 'too-early',
    rule: 'APPRAISE-02',
  })
  // 09:00 on Tuesday and two hours: the morning was tried, so 13:30
  expect(miss([...afterResult, missed()], 23)).toMatchObject({ facts: [{ attempt: 2, nextAt: hoursLater(27.5) }] })
})

test('a call in quiet hours is none: it is refused and uses no attempt up [APPRAISE-07]', () => {
  expect(miss([...afterResult, missed()], 36)).toEqual({ accepted: false, reason: 'quiet-hours', rule: 'APPRAISE-07' })
})

test('the third miss gives the round up, and so does somebody who does not want to be asked', () => {
  const twice = [...afterResult, missed(), missed({ attempt: 2, at: hoursLater(23), nextAt: hoursLater(27.5) })]
  const { nextAt: _, nextChannel: __, ...last } = missed({ attempt: 3, at: hoursLater(28) })
  const facts = [last, { type: 'CallBackGivenUp', at: hoursLater(28), round: 1 }]
  expect(miss(twice, 28)).toEqual({ accepted: true, facts })
  expect(miss([...twice, ...facts] as AnyFact[], 30)).toMatchObject({ reason: 'given-up' })
  expect(miss(afterResult, 9, { outcome: 'declined' })).toMatchObject({
    facts: [{ outcome: 'declined', attempt: 1 }, { type: 'CallBackGivenUp' }],
  })
})

test('a link that nobody answers is no call: a machine calls next, then people [APPRAISE-07]', () => {
  const sent = [dispatched(), resolved, linkFirst(), linkSent()]
  const silence = { channel: 'link', outcome: 'no-answer' } as const
  expect(miss(sent, 20, silence)).toMatchObject({ reason: 'too-early' })
  expect(miss(sent, 20, { channel: 'link', outcome: 'undelivered' })).toMatchObject({ accepted: true })
  const ended = miss(sent, 28, silence)
  expect(ended).toMatchObject({ facts: [{ attempt: 0, nextChannel: 'automatic', nextAt: hoursLater(28) }] })
  const after = [...sent, ...(ended.accepted ? ended.facts : [])]
  expect(miss(after, 28, { channel: 'automatic' })).toMatchObject({ facts: [{ attempt: 1, nextChannel: 'person' }] })
})

test('the second round starts its attempts anew', () => {
  const second = [...afterResult, missed(), answered({ secondHandling: true }), opened, { ...resolved, round: 2 }]
  expect(miss(second, 72)).toMatchObject({ facts: [{ round: 2, attempt: 1 }] })
})

test.each([
  ['not-resolved', [dispatched()]],
  ['already-answered', [...afterResult, answered()]],
  ['withdrawn', [...afterResult, { type: 'TicketWithdrawn', at: hoursLater(20), note: '' }]],
])('%s is refused', (reason, facts) => {
  expect(miss(facts, 30)).toEqual({ accepted: false, reason, rule: 'APPRAISE-02' })
})

type Call = { readonly outcome: MissCallBack['outcome']; readonly later: number }

/** What comes of calls, one after the other; each so many minutes after the one before. */
function factsOf(calls: readonly Call[], begun: readonly AnyFact[]): readonly AnyFact[] {
  const minutes = calls.map((_, index) => calls.slice(0, index + 1).reduce((sum, { later }) => sum + later, 0))
  return calls.reduce((facts, { outcome }, index) => {
    const decision = miss(facts, 8 + (minutes[index] ?? 0) / 60, { outcome })
    return decision.accepted ? facts.concat(decision.facts) : facts
  }, begun)
}

test('law: however it goes, nobody is called more often than allowed, nor in quiet hours, nor before the interval [APPRAISE-02] [APPRAISE-07]', () => {
  const { callBack, campaign } = city.rulebook.appraise
  const outcome = fc.constantFrom('no-answer', 'busy', 'broken-off', 'wrong-number', 'declined')
  const calls = fc.array(fc.record({ outcome, later: fc.integer({ min: 0, max: 40 * 60 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(calls, fc.boolean(), (made, byLink) => {
      const asked = byLink ? [linkFirst(), linkSent()] : [callBackOpened()]
      const facts = factsOf(made, [dispatched(), resolved, ...asked])
      const missedCalls = facts.filter((fact): fact is CallBackMissed => fact.type === 'CallBackMissed')
      expect(missedCalls.length).toBeLessThanOrEqual(callBack.attempts)
      for (const { at, nextAt = at } of missedCalls) {
        expect([at, nextAt].map((moment) => isQuiet(moment, campaign))).toEqual([false, false])
        expect(nextAt === at || nextAt - at >= 2 * 3_600_000).toBe(true)
      }
      if (missedCalls.length === callBack.attempts) expect(facts.at(-1)?.type).toBe('CallBackGivenUp')
    }),
    { numRuns: 100 },
  )
})
