import { describe, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { blown, confirmed } from '../../test/cast/whistling.ts'
import { concludeWhistle, judgeStreet } from './conclude-whistle.ts'
import type { DepartmentArrived, DepartmentPartDone, DepartmentReleased } from './events.ts'
import { missingIn, whistleMemory } from './whistle-state.ts'

const city = castCity()
const { housing, urban, heatUtility, jianwai } = units
const arrived = (unit: typeof housing, hours: number): DepartmentArrived => ({
  type: 'DepartmentArrived',
  at: hoursLater(hours),
  unit,
  people: 2,
  how: 'qr',
})
const done = (unit: typeof housing): DepartmentPartDone => ({
  type: 'DepartmentPartDone',
  at: hoursLater(26),
  unit,
  what: '已开挖检修',
})
const released = (unit: typeof housing): DepartmentReleased => ({
  type: 'DepartmentReleased',
  at: hoursLater(27),
  unit,
})
const lifeWith = (...facts: readonly AnyFact[]) =>
  recall(whistleMemory, [dispatched(), signed, contacted, blown, confirmed, ...facts])
const there = [arrived(housing, 24), arrived(urban, 25)]
/** Housing came in time and did its part, the utility of heat never came, the third came late and left with nothing done. */
const over = lifeWith(...there, done(housing), released(housing), released(urban))
const verdicts = [
  { unit: housing, score: 5, words: '及时到场' },
  { unit: urban, score: 3, words: '' },
  { unit: heatUtility, score: 1, words: '未到场' },
]
const conclusion = { unit: jianwai, result: '漏点已封堵，热力管线次日更换', verdicts }

describe('the conclusion [HANDLE-12]', () => {
  test('tells who came in time, who did its part, and what the street thinks of each', () => {
    expect(concludeWhistle(over, conclusion, hoursLater(28), city)).toEqual({
      accepted: true,
      facts: [
        {
          type: 'WhistleConcluded',
          at: hoursLater(28),
          whistle: 1,
          unit: jianwai,
          outcome: 'continues',
          result: conclusion.result,
          verdicts: [
            { unit: housing, inTime: true, partDone: true, score: 5, words: '及时到场' },
            { unit: urban, inTime: false, partDone: false, score: 3, words: '' },
            { unit: heatUtility, inTime: false, partDone: false, score: 1, words: '未到场' },
          ],
        },
      ],
    })
  })

  test('with a resolution the ticket is resolved in the same step, by the rules of a result [HANDLE-03]', () => {
    const { result, workDone, publicAnswer, evidence } = resolved
    const resolution = { result, workDone, publicAnswer, evidence }
    expect(concludeWhistle(over, { ...conclusion, resolution }, hoursLater(28), city)).toMatchObject({
      facts: [
        { type: 'WhistleConcluded', outcome: 'resolved' },
        { type: 'TicketResolved', round: 1 },
      ],
    })
    const empty = { ...resolution, publicAnswer: '' }
    expect(concludeWhistle(over, { ...conclusion, resolution: empty }, hoursLater(28), city)).toMatchObject({
      reason: 'answer-empty',
      rule: 'HANDLE-03',
    })
  })

  test.each([
    ['not-your-whistle', over, { unit: housing }, 28],
    ['not-your-whistle', recall(whistleMemory, [dispatched(), signed, blown]), {}, 28],
    ['still-awaited', lifeWith(arrived(housing, 20), released(housing)), {}, 24],
    ['not-released', lifeWith(...there, released(housing)), {}, 28],
    ['result-missing', over, { result: ' ' }, 28],
    ['verdict-missing', over, { verdicts: verdicts.slice(1) }, 28],
    ['score-unknown', over, { verdicts: verdicts.map((one) => ({ ...one, score: 6 })) }, 28],
    ['score-unknown', over, { verdicts: verdicts.map((one) => ({ ...one, score: 0 })) }, 28],
  ] as const)('%s is refused', (reason, state, part, hours) => {
    const decision = concludeWhistle(state, { ...conclusion, ...part }, hoursLater(hours), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-12' })
  })

  test('may come early where everybody came and was released', () => {
    const all = blown.departments.flatMap((unit) => [arrived(unit, 20), released(unit)])
    expect(missingIn({ lanes: over.whistle?.lanes ?? [] })).toEqual([heatUtility])
    expect(concludeWhistle(lifeWith(...all), conclusion, hoursLater(21), city).accepted).toBe(true)
  })
})

test('the answer of a conclusion is read like every other: against the latest, and it goes out where the finding is accepted [HANDLE-14]', () => {
  const { result, workDone, evidence } = resolved
  const publicAnswer = '您反映的供热管线漏水问题，经我街道会同房管、城管现场抢修，漏点已封堵，现已恢复供热。'
  const resolution = { result, workDone, evidence, publicAnswer, latest: [publicAnswer] }
  const { handle } = city.rulebook
  const answer = { ...handle.answer, effects: { ...handle.answer.effects, repeated: 'asks' as const } }
  const asking = castCity({ rulebook: { ...city.rulebook, handle: { ...handle, answer } } })
  const given = (accepts: readonly AnswerFinding[]) =>
    concludeWhistle(over, { ...conclusion, resolution: { ...resolution, accepts } }, hoursLater(28), asking)
  expect(given([])).toMatchObject({ reason: 'answer-repeated', rule: 'HANDLE-14' })
  expect(given(['repeated'])).toMatchObject({
    facts: [{ type: 'WhistleConcluded' }, { type: 'TicketResolved', findings: ['repeated'] }],
  })
})

describe('the verdict of a department about the street [HANDLE-12]', () => {
  const [concluded] = concludedFacts()
  const judged = { type: 'StreetJudged', at: hoursLater(29), unit: housing, score: 4, words: '现场组织有序' } as const
  const closed = lifeWith(...there, done(housing), released(housing), released(urban), concluded)
  const given = { unit: housing, score: 4, words: '现场组织有序' }

  test('comes after the conclusion, once from each that was called', () => {
    expect(judgeStreet(closed, given, hoursLater(29), city)).toEqual({ accepted: true, facts: [judged] })
    expect(judgeStreet(closed, { ...given, unit: heatUtility }, hoursLater(29), city).accepted).toBe(true)
  })

  test.each([
    ['not-concluded', over, {}],
    ['not-called', closed, { unit: jianwai }],
    ['already-judged', recall(whistleMemory, [dispatched(), signed, blown, confirmed, concluded, judged]), {}],
    ['score-unknown', closed, { score: 2.5 }],
  ] as const)('%s is refused', (reason, state, part) => {
    const decision = judgeStreet(state, { ...given, ...part }, hoursLater(29), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-12' })
  })
})

function concludedFacts(): readonly [AnyFact] {
  const decision = concludeWhistle(over, conclusion, hoursLater(28), city)
  const [fact] = decision.accepted ? decision.facts : []
  if (fact === undefined) throw new Error('The cast lets the whistle be concluded')
  return [fact]
}
