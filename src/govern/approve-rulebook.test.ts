import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { approveRulebook } from './approve-rulebook.ts'

const city = castCity()
const { rulebook } = city

function drafted(over: Partial<Rulebook> = {}): Rulebook {
  const dispatch = { ...rulebook.dispatch, maxReturns: rulebook.dispatch.maxReturns + 1 }
  return { ...rulebook, edition: '2026-12', inForceFrom: instantOf(hoursLater(1)), dispatch, ...over }
}
const approve = (draft: Rulebook, editions = [rulebook]) => approveRulebook(editions, draft, monday, city)

test('an edition for the future says what it changes of the one it takes over from [GOVERN-02]', () => {
  expect(approve(drafted())).toEqual({
    accepted: true,
    facts: [
      {
        type: 'RulebookApproved',
        at: monday,
        edition: '2026-12',
        inForceFrom: instantOf(hoursLater(1)),
        replaces: rulebook.edition,
        differences: [{ field: '/dispatch/maxReturns', before: 2, after: 3 }],
      },
    ],
  })
})

test('an edition may start at once, and never earlier [GOVERN-02]', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (offset) => {
      const { accepted } = approve(drafted({ inForceFrom: instantOf(hoursLater(offset / 3_600_000)) }))
      expect(accepted).toBe(offset >= 0)
    }),
  )
  const refused = { accepted: false, reason: 'starts-in-the-past', rule: 'GOVERN-02' }
  expect(approve(drafted({ inForceFrom: '2026-11-23T09:59:59+08:00' }))).toEqual(refused)
})

test('name and start are its own, and something is otherwise [GOVERN-02]', () => {
  const next = drafted()
  const reasonOf = (draft: Rulebook) => approve(draft, [rulebook, next])
  expect(reasonOf(drafted({ inForceFrom: instantOf(hoursLater(2)) }))).toMatchObject({ reason: 'edition-exists' })
  expect(reasonOf(drafted({ edition: 'other' }))).toMatchObject({ reason: 'starts-with-another' })
  const same = drafted({ edition: 'other', inForceFrom: instantOf(hoursLater(2)), basis: 'another basis' })
  expect(reasonOf(same)).toMatchObject({ reason: 'changes-nothing', rule: 'GOVERN-02' })
})

test('an edition at odds with itself or with the city is refused [GOVERN-01]', () => {
  const contradicts = { accepted: false, reason: 'contradicts', rule: 'GOVERN-01' }
  expect(approve(drafted({ levels: [...rulebook.levels, ...rulebook.levels] }))).toEqual(contradicts)
  expect(approve(drafted({ rules: rulebook.rules.slice(1) }))).toEqual(contradicts)
})
