import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, asked, reviewed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { resolved } from '../../test/cast/handling.ts'
import { cast } from '../../test/cast/people.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { askExclusion } from './ask-exclusion.ts'
import type { ObjectionRaised } from './events.ts'
import { publishableKeys } from './exclusion-figures.ts'
import { decideObjection, raiseObjection } from './objection.ts'
import { reviewExclusion } from './review-exclusion.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const rated = [dispatched(), resolved, answered(), asked]
const stateOf = (...facts: readonly AnyFact[]) => recall(appraiseMemory, [...rated, ...facts])
const refusedLater = { ...reviewed(2, false), objectBy: hoursLater(100) }
const refused = { ...reviewed(1, false), objectBy: hoursLater(100) }
const objection: ObjectionRaised = {
  type: 'ObjectionRaised',
  at: hoursLater(50),
  unit: units.jianwai,
  by: 'cast-objector',
  why: '测温记录未被采信',
  decideBy: momentOf('2026-12-02T18:00:00+08:00'),
  edition: city.rulebook.edition,
}
const wish = { unit: units.jianwai, by: 'cast-objector', why: '测温记录未被采信' }

describe('limits in working days [APPRAISE-09]', () => {
  const reviewBy = (facts: readonly AnyFact[]) => facts.map((fact) => ('reviewBy' in fact ? fact.reviewBy : undefined))

  test('the first review is due three working days after the wish, at closing; the second two after the first', () => {
    // Asked on Tuesday 24 November at 16:00: Wednesday, Thursday, Friday 27, closing at 18:00.
    const wished = askExclusion(recall(appraiseMemory, rated.slice(0, 3)), { ...asked }, asked.at, city)
    expect(wished.accepted && reviewBy(wished.facts)).toEqual([momentOf('2026-11-27T18:00:00+08:00')])
    // Granted at 18:00 of that Tuesday: Wednesday, Thursday 26.
    const once = reviewExclusion(stateOf(), { step: 1, granted: true, by: 'a', why: '属实' }, hoursLater(32), city)
    expect(once.accepted && reviewBy(once.facts)).toEqual([momentOf('2026-11-26T18:00:00+08:00')])
  })

  test('a refusal names until when the unit may object; a review that is late still counts', () => {
    const late = reviewExclusion(stateOf(), { step: 1, granted: false, by: 'a', why: '不符' }, hoursLater(500), city)
    expect(late).toMatchObject({ accepted: true, facts: [{ granted: false }] })
    expect(late.accepted && late.facts[0]).toHaveProperty('objectBy')
  })

  test('nobody of the asking unit reviews it', () => {
    const own = { step: 1, granted: true, by: 'a', why: '属实', unit: units.jianwai } as const
    expect(reviewExclusion(stateOf(), own, hoursLater(32), city)).toMatchObject({ reason: 'own-unit-may-not-review' })
  })
})

describe('an objection [APPRAISE-09]', () => {
  test('is raised once, in time, by the unit that asked', () => {
    expect(raiseObjection(stateOf(refused), wish, objection.at, city)).toEqual({ accepted: true, facts: [objection] })
  })

  test.each([
    ['not-refused', stateOf(), {}, 50],
    ['not-refused', stateOf(reviewed(1, true), reviewed(2, true)), {}, 50],
    ['not-yours', stateOf(refused), { unit: units.chaowai }, 50],
    ['not-yours', stateOf(refused), { unit: undefined }, 50],
    ['too-late', stateOf(refused), {}, 100.1],
    ['too-late', stateOf(reviewed(1, false)), {}, 50],
    ['already-objected', stateOf(refused, objection), {}, 51],
    ['not-refused', stateOf(refused, objection, decided(false)), {}, 52],
    ['reason-missing', stateOf(refused), { why: ' ' }, 50],
  ] as const)('%s is refused', (reason, state, over, hours) => {
    const decision = raiseObjection(state, { ...wish, ...over }, hoursLater(hours), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'APPRAISE-09' })
  })

  test.each([
    ['had-a-part-in-it', { by: cast.jianwai.person }],
    ['had-a-part-in-it', { by: 'cast-appraiser' }],
    ['had-a-part-in-it', { by: 'cast-objector' }],
    ['own-unit-may-not-decide', { unit: units.jianwai }],
    ['reason-missing', { why: '' }],
  ] as const)('%s: a third person decides', (reason, over) => {
    const given = { upheld: true, by: 'cast-third', why: '记录有效', unit: units.centre, ...over }
    expect(decideObjection(stateOf(refused, objection), given, hoursLater(60))).toMatchObject({ reason })
  })

  test('a refusal at the second step, too; whoever reviewed at either does not decide', () => {
    const state = stateOf(reviewed(1, true), refusedLater, objection)
    const by = (person: string) => decideObjection(state, { upheld: true, by: person, why: '有效' }, hoursLater(60))
    expect(by('cast-second')).toMatchObject({ reason: 'had-a-part-in-it' })
    expect(by('cast-third')).toEqual({ accepted: true, facts: [{ ...decided(true), why: '有效' }] })
    expect(decideObjection(stateOf(), { upheld: true, by: 'x', why: '有效' }, hoursLater(60))).toMatchObject({
      reason: 'not-objected',
    })
  })
})

function decided(upheld: boolean) {
  return { type: 'ObjectionDecided', at: hoursLater(60), upheld, by: 'cast-third', why: '记录有效' } as const
}

test('what is shown to anybody leaves nothing out that could be found from the sum [CIRCULATE-03]', () => {
  const counts = fc.dictionary(fc.string(), fc.nat(20), { maxKeys: 12 })
  const law = fc.property(counts, fc.integer({ min: 1, max: 8 }), (counted, smallest) => {
    const all = new Map(Object.entries(counted))
    const shown = publishableKeys(all, smallest)
    const hidden = [...all].filter(([key, count]) => count > 0 && !shown.has(key)).map(([, count]) => count)
    for (const key of shown) expect(all.get(key)).toBeGreaterThanOrEqual(smallest)
    const isSafe = hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= smallest
    expect(hidden.length === 0 || isSafe || shown.size === 0).toBe(true)
  })
  fc.assert(law, { numRuns: 100 })
  expect(
    publishableKeys(
      new Map([
        ['a', 9],
        ['b', 7],
        ['c', 2],
      ]),
      5,
    ),
  ).toEqual(new Set(['a']))
})
