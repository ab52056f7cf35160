import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, asked, reviewed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { cast } from '../../test/cast/people.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { type AskExclusion, askExclusion } from './ask-exclusion.ts'
import { reviewExclusion } from './review-exclusion.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const rated = [dispatched(), resolved, answered()]
const wish: AskExclusion = {
  unit: units.jianwai,
  by: cast.jianwai.person,
  reason: asked.reason,
  evidence: asked.evidence,
}
const ask = (facts: readonly AnyFact[], over: Partial<AskExclusion> = {}) =>
  askExclusion(recall(appraiseMemory, facts), { ...wish, ...over }, asked.at, city)
const review = (facts: readonly AnyFact[], step: 1 | 2, by: string, why = '测温记录属实') =>
  reviewExclusion(recall(appraiseMemory, facts), { step, granted: true, by, why }, hoursLater(31 + step), city)

test('the lead asks with a reason of the edition and evidence [APPRAISE-03]', () => {
  expect(ask(rated)).toMatchObject({ accepted: true, facts: [asked] })
  expect(ask([...rated, opened]).accepted).toBe(true)
})

test.each([
  ['not-resolved', [dispatched()], {}],
  ['not-yours', rated, { unit: units.chaowai }],
  ['not-yours', rated, { unit: undefined }],
  ['reason-unknown', rated, { reason: 'we-do-not-like-it' }],
  ['evidence-missing', rated, { evidence: '  ' }],
  ['already-asked', [...rated, asked], {}],
  ['already-asked', [...rated, asked, reviewed(1, true)], {}],
  ['already-decided', [...rated, asked, reviewed(1, false)], {}],
] as const)('asking is refused: %s', (reason, facts, over) => {
  expect(ask(facts, over)).toEqual({ accepted: false, reason, rule: 'APPRAISE-03' })
})

test('two different people grant it, step by step', () => {
  expect(review([...rated, asked], 1, 'cast-appraiser')).toMatchObject({ accepted: true, facts: [reviewed(1, true)] })
  expect(review([...rated, asked, reviewed(1, true)], 2, 'cast-second')).toMatchObject({
    accepted: true,
    facts: [reviewed(2, true)],
  })
})

test.each([
  ['not-asked', rated, 1, 'cast-appraiser'],
  ['wrong-step', [...rated, asked], 2, 'cast-appraiser'],
  ['wrong-step', [...rated, asked, reviewed(1, true)], 1, 'cast-second'],
  ['asker-may-not-review', [...rated, asked], 1, cast.jianwai.person],
  ['asker-may-not-review', [...rated, asked, reviewed(1, true)], 2, cast.jianwai.person],
  ['first-reviewer-may-not-review-again', [...rated, asked, reviewed(1, true)], 2, 'cast-appraiser'],
  ['already-decided', [...rated, asked, reviewed(1, false)], 1, 'cast-second'],
  ['already-decided', [...rated, asked, reviewed(1, true), reviewed(2, true)], 2, 'cast-third'],
] as const)('a review is refused: %s', (reason, facts, step, by) => {
  expect(review(facts, step, by)).toEqual({ accepted: false, reason, rule: 'APPRAISE-03' })
})

test('a review says why', () => {
  expect(review([...rated, asked], 1, 'cast-appraiser', ' ')).toMatchObject({ reason: 'reason-missing' })
})
