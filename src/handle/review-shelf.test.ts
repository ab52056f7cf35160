import { describe, expect, test } from 'vitest'
import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { contacted, signed } from '../../test/cast/handling.ts'
import { asked, district, factsOf, onShelf, shelvingWith, until } from '../../test/cast/shelving.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { endShelf } from './end-shelf.ts'
import { reachMilestone } from './reach-milestone.ts'
import { remindClock } from './remind-clock.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { reviewShelf } from './review-shelf.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const days = (count: number) => hoursLater(count * 24)
const life = (...facts: readonly AnyFact[]) => [dispatched(), ...facts]

describe('while it stands on the shelf', () => {
  const result = { unit: units.jianwai, result: 'solved', workDone: '…', publicAnswer: '…', evidence: [] }

  test('no result is given, and no reminder of the result falls', () => {
    const line = recall(handleMemory, life(...onShelf))
    expect(resolveTicket(line, result, days(2), city)).toMatchObject({ reason: 'shelved', rule: 'HANDLE-03' })
    expect(remindClock(line, { clock: 'resolve', share: 1 }, days(2), city)).toMatchObject({ reason: 'not-running' })
  })

  test('milestones are reached, each once, with what was done', () => {
    const reach = (milestone: number, note: string, ...facts: readonly AnyFact[]) =>
      reachMilestone(shelvingWith(...onShelf, ...facts), { unit: units.jianwai, milestone, note }, days(40), city)
    const first = factsOf(reach(1, '设计已通过'))
    expect(first).toMatchObject([{ type: 'MilestoneReached', milestone: 1, note: '设计已通过' }])
    expect(reach(1, '…', ...first)).toMatchObject({ reason: 'already-reached' })
    expect(reach(3, '…')).toMatchObject({ reason: 'no-such-milestone' })
    expect(reach(2, ' ')).toMatchObject({ reason: 'note-missing' })
    const other = { unit: units.housing, milestone: 1, note: '…' }
    expect(reachMilestone(shelvingWith(...onShelf), other, days(40), city)).toMatchObject({ reason: 'not-your-ticket' })
  })

  test('an unreviewed plan reminds, and a review sets the next one, never after the end of the plan', () => {
    const review = { verdict: 'go-on', why: '进展正常', by: district } as const
    const late = days(31)
    const line = recall(handleMemory, life(...onShelf))
    expect(remindClock(line, { clock: 'review', share: 1 }, late, city)).toMatchObject({
      facts: [{ clock: 'review', share: 1, tells: ['head', 'district', 'city'] }],
    })
    const next = deadline(late, { amount: 30, unit: 'days' }, city.calendar)
    const reviewed = factsOf(reviewShelf(shelvingWith(...onShelf), review, late, city))
    expect(reviewed).toEqual([{ type: 'ShelfReviewed', at: late, verdict: 'go-on', why: '进展正常', reviewBy: next }])
    expect(recall(handleMemory, life(...onShelf, ...reviewed))).toMatchObject({ pending: [{ at: next }] })
    const near = (until - 3_600_000) as Moment
    expect(factsOf(reviewShelf(shelvingWith(...onShelf), review, near, city))).toMatchObject([{ reviewBy: until }])
  })

  test.each([
    ['not-shelved', [signed, contacted, ...asked], {}],
    ['not-for-your-level', onShelf, { by: { unit: units.jianwai, area: places.jianwai } }],
    ['why-missing', onShelf, { why: '' }],
  ] as const)('a review is refused: %s', (reason, facts, over) => {
    const review = { verdict: 'go-on', why: '…', by: district, ...over } as const
    expect(reviewShelf(shelvingWith(...facts), review, days(31), city)).toMatchObject({ reason, rule: 'HANDLE-08' })
  })
})

describe('the end of the shelf', () => {
  const back = (decision: Decision<AnyFact, string>) => recall(handleMemory, life(...onShelf, ...factsOf(decision)))

  test('by review, the ticket comes back with as much time as it had, and may be resolved', () => {
    const review = { verdict: 'end', why: '已具备条件', by: district } as const
    const decision = reviewShelf(shelvingWith(...onShelf), review, days(10), city)
    const stood = days(10) - hoursLater(4)
    expect(factsOf(decision)).toMatchObject([
      { type: 'ShelfReviewed', verdict: 'end' },
      {
        type: 'ShelfEnded',
        how: 'reviewed',
        shelved: { from: hoursLater(4), to: days(10) },
        resolveBy: hoursLater(24) + stood,
        reminders: { shares: [0.5, 1], resolve: [hoursLater(12) + stood, hoursLater(24) + stood] },
      },
    ])
    const line = back(decision)
    expect(line).toMatchObject({ phase: 'contacted', deadlines: { resolveBy: hoursLater(24) + stood } })
    expect(line).not.toHaveProperty('shelf')
  })

  test('noticed late, it ended with its plan, whatever is said then', () => {
    const late = (until + 5 * 3_600_000) as Moment
    for (const how of [{ how: 'limit-reached' }, { how: 'done', unit: units.jianwai }] as const)
      expect(factsOf(endShelf(shelvingWith(...onShelf), how, late, city))).toMatchObject([
        { how: 'limit-reached', shelved: { to: until } },
      ])
  })

  test('before its end only the lead ends it [CLOCK-04]', () => {
    expect(endShelf(shelvingWith(...onShelf), { how: 'limit-reached' }, days(9), city)).toMatchObject({
      reason: 'not-due',
      rule: 'CLOCK-04',
    })
    const done = (unit: typeof units.jianwai) => ({ how: 'done', unit }) as const
    expect(endShelf(shelvingWith(...onShelf), done(units.housing), days(9), city)).toMatchObject({
      reason: 'not-your-ticket',
    })
    expect(endShelf(shelvingWith(signed, contacted), done(units.jianwai), hoursLater(9), city)).toMatchObject({
      reason: 'not-shelved',
    })
  })
})
