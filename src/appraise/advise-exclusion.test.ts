import { describe, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, asked, reviewed } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { resolved } from '../../test/cast/handling.ts'
import { cast } from '../../test/cast/people.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { type AdviseExclusion, adviseExclusion } from './advise-exclusion.ts'
import { askExclusion } from './ask-exclusion.ts'
import type { ExclusionAdvised, ExclusionReviewed, ObjectionRaised } from './events.ts'
import { type CountedExclusion, panelFigures, publishablePanel } from './exclusion-figures.ts'
import { decideObjection } from './objection.ts'
import { reviewExclusion } from './review-exclusion.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const rated = [dispatched(), resolved, answered()]
const wished = { ...asked, opinionBy: hoursLater(60) }
const stateOf = (...facts: readonly AnyFact[]) => recall(appraiseMemory, [...rated, ...facts])
const opinion: AdviseExclusion = {
  ...{ opinion: 'unreasonable', votesFor: 5, votesAgainst: 2, why: '室温达标' },
  ...{ by: cast.panellist.person, unit: units.centre },
}
const given: ExclusionAdvised = {
  ...{ type: 'ExclusionAdvised', at: hoursLater(50), opinion: 'unreasonable', votesFor: 5, votesAgainst: 2 },
  ...{ why: '室温达标', by: cast.panellist.person, edition: city.rulebook.edition },
}
const objection: ObjectionRaised = {
  ...{ type: 'ObjectionRaised', at: hoursLater(70), unit: units.jianwai, by: 'objector', why: '记录在案' },
  ...{ decideBy: hoursLater(90), edition: city.rulebook.edition },
}
const refused: ExclusionReviewed = { ...reviewed(1, false), objectBy: hoursLater(100) }
const inPart: ExclusionAdvised = { ...given, opinion: 'partly' }
const advise = (facts: readonly AnyFact[], over: Partial<AdviseExclusion> = {}, hours = 50) =>
  adviseExclusion(stateOf(...facts), { ...opinion, ...over }, hoursLater(hours), city)

test('on a listed reason a panel is asked, for so many working days from the wish on [APPRAISE-19]', () => {
  const wish = (reason: string) =>
    askExclusion(stateOf(), { unit: units.jianwai, by: 'a', reason, evidence: '记录' }, asked.at, city)
  // Tuesday 24 November at 16:00 and two working days: Thursday 26, at closing.
  expect(wish('untrue')).toMatchObject({ facts: [{ opinionBy: momentOf('2026-11-26T18:00:00+08:00') }] })
  const other = wish('shelved')
  expect(other.accepted && other.facts[0]).not.toHaveProperty('opinionBy')
})

test('it is given once, by a majority, with its reasons; numbers of persons are lifted', () => {
  expect(advise([wished])).toEqual({ accepted: true, facts: [given] })
  expect(advise([wished, reviewed(1, true)], {}, 55).accepted).toBe(true)
  expect(JSON.stringify(advise([wished], { why: '来电 13812345678 属实' }))).not.toContain('13812345678')
})

test.each([
  ['not-asked', [], {}, 50],
  ['no-opinion-wanted', [asked], {}, 50],
  ['already-decided', [wished, reviewed(1, false)], {}, 50],
  ['already-given', [wished, given], {}, 55],
  ['too-late', [wished], {}, 60.1],
  ['had-a-part-in-it', [wished], { by: cast.jianwai.person }, 50],
  ['had-a-part-in-it', [wished, reviewed(1, true)], { by: 'cast-appraiser' }, 50],
  ['own-unit-may-not-advise', [wished], { unit: units.jianwai }, 50],
  ['too-few-votes', [wished], { votesFor: 2, votesAgainst: 0 }, 50],
  ['no-majority', [wished], { votesFor: 3, votesAgainst: 3 }, 50],
  ['reason-missing', [wished], { why: ' ' }, 50],
] as const)('%s is refused', (reason, facts, over, hours) => {
  expect(advise(facts, over, hours)).toEqual({ accepted: false, reason, rule: 'APPRAISE-19' })
})

describe('who decides sees it, may differ, and then says why', () => {
  const review = (granted: boolean, despitePanel?: string, by = 'cast-appraiser') =>
    reviewExclusion(stateOf(wished, given), { step: 1, granted, by, why: '核对', despitePanel }, hoursLater(55), city)

  test('as advised, nothing more is asked', () => {
    const decision = review(true, '无关')
    expect(decision.accepted && decision.facts[0]).not.toHaveProperty('despitePanel')
  })

  test('otherwise the reason is kept, and missing it is refused', () => {
    expect(review(false)).toEqual({ accepted: false, reason: 'differs-without-reason', rule: 'APPRAISE-19' })
    expect(review(false, '测温只有一次')).toMatchObject({ facts: [{ granted: false, despitePanel: '测温只有一次' }] })
  })

  test('whoever gave the opinion neither reviews nor decides', () => {
    expect(review(true, undefined, cast.panellist.person)).toMatchObject({ reason: 'gave-the-opinion' })
    const objected = stateOf(wished, given, refused, objection)
    const decide = (upheld: boolean, by: string, despitePanel?: string) =>
      decideObjection(objected, { upheld, by, why: '有效', despitePanel }, hoursLater(80))
    expect(decide(true, cast.panellist.person)).toMatchObject({ reason: 'gave-the-opinion' })
    expect(decide(false, 'cast-third')).toMatchObject({ reason: 'differs-without-reason', rule: 'APPRAISE-19' })
    expect(decide(true, 'cast-third').accepted).toBe(true)
  })

  test('of a demand reasonable in part neither decision differs', () => {
    const state = stateOf(wished, inPart)
    for (const granted of [true, false])
      expect(reviewExclusion(state, { step: 1, granted, by: 'x', why: '核对' }, hoursLater(55), city).accepted).toBe(
        true,
      )
  })
})

test('counted: how many were decided as advised; what is too small is not for anybody [APPRAISE-19] [CIRCULATE-03]', () => {
  const row = (over: Partial<CountedExclusion>): CountedExclusion => ({
    ...{ unit: 'a', reason: 'untrue', exclusion: 'granted', objection: null, overdue: false, opinion: null, times: 1 },
    ...over,
  })
  const rows = [
    row({ opinion: 'unreasonable', times: 6 }),
    row({ opinion: 'reasonable', times: 2 }),
    row({ opinion: 'reasonable', exclusion: 'refused', times: 3 }),
    row({ opinion: 'partly', times: 4 }),
    row({ opinion: 'reasonable', exclusion: 'asked', times: 5 }),
    row({ times: 9 }),
  ]
  expect(panelFigures(rows)).toEqual({ given: 20, decided: 11, agreed: 9 })
  expect(publishablePanel({ given: 20, decided: 11, agreed: 9 }, 5)).toBeUndefined()
  expect(publishablePanel({ given: 20, decided: 11, agreed: 11 }, 5)).toEqual({ decided: 11, agreed: 11 })
  expect(publishablePanel({ given: 20, decided: 14, agreed: 9 }, 5)).toEqual({ decided: 14, agreed: 9 })
})
