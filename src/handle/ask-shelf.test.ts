import { describe, expect, test } from 'vitest'
import { deadline } from '#foundations/calendar/limit.ts'
import { localDate } from '#foundations/calendar/local-time.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { contacted, resolved, signed } from '../../test/cast/handling.ts'
import { approve, asked, factsOf, onShelf, plan, shelved, shelvingWith, until } from '../../test/cast/shelving.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { askShelf } from './ask-shelf.ts'
import { decideShelf } from './decide-shelf.ts'
import { endShelf } from './end-shelf.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const days = (count: number) => hoursLater(count * 24)

describe('asking for the shelf [HANDLE-08]', () => {
  test('the plan stands in the order of its days, without personal numbers, until its last day is over', () => {
    expect(asked).toEqual([
      {
        type: 'ShelfAsked',
        at: hoursLater(2),
        unit: units.jianwai,
        area: places.jianwai,
        plan: '老旧管网整体改造，电话〔电话〕',
        summary: plan.summary,
        basis: plan.basis,
        milestones: [plan.milestones[1], plan.milestones[0]],
        until,
        decidedBy: 'district',
      },
    ])
  })

  test('so often at most in one handling', () => {
    const ended = factsOf(endShelf(shelvingWith(...onShelf), { how: 'done', unit: units.jianwai }, hoursLater(6), city))
    expect(askShelf(shelvingWith(...onShelf, ...ended), plan, hoursLater(7), city)).toMatchObject({
      reason: 'shelved-too-often',
    })
  })
})

const waiting = { type: 'WaitBegan', at: hoursLater(2), unit: units.jianwai, why: '', until: hoursLater(50) }
const more = { type: 'ExtensionAsked', at: hoursLater(2), area: places.jianwai, until, decidedBy: 'district' }
const step = (by: string, what = '完成') => ({ milestones: [{ what, by: localDate(by) }] })
test.each([
  ['not-your-ticket', [signed, contacted], { unit: units.housing }, 2],
  ['not-contacted', [signed], {}, 2],
  ['already-resolved', [signed, contacted, resolved], {}, 9],
  ['already-asked', [signed, contacted, ...asked], {}, 3],
  ['already-shelved', onShelf, {}, 5],
  ['waiting-for-requester', [signed, contacted, waiting], {}, 3],
  ['extension-asked', [signed, contacted, more], {}, 3],
  ['already-overdue', [signed, contacted], {}, 25],
  ['plan-missing', [signed, contacted], { plan: ' ' }, 2],
  ['summary-missing', [signed, contacted], { summary: '' }, 2],
  ['basis-missing', [signed, contacted], { basis: '' }, 2],
  ['text-too-long', [signed, contacted], { plan: '冷'.repeat(100_000) }, 2],
  ['summary-too-long', [signed, contacted], { summary: '🔥'.repeat(200) }, 2],
  ['milestones-missing', [signed, contacted], { milestones: [] }, 2],
  ['too-many-milestones', [signed, contacted], { milestones: Array(13).fill(plan.milestones[0]) }, 2],
  ['milestone-empty', [signed, contacted], step('2027-04-30', ' '), 2],
  ['milestone-past', [signed, contacted], step('2026-11-22'), 2],
  ['too-long', [signed, contacted], step('2027-11-24'), 2],
] as const)('%s is refused', (reason, facts, over, hours) => {
  const decision = askShelf(shelvingWith(...facts), { ...plan, ...over }, hoursLater(hours), city)
  expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-08' })
})

describe('deciding about the shelf', () => {
  test('approved, the clock is told as it will be at the end of the plan, and the review comes first', () => {
    expect(shelved).toMatchObject([
      {
        type: 'TicketShelved',
        by: 'district',
        summary: plan.summary,
        until,
        reviewBy: deadline(hoursLater(4), { amount: 30, unit: 'days' }, city.calendar),
        resolveBy: until + (hoursLater(24) - hoursLater(4)),
      },
    ])
    expect(recall(handleMemory, [dispatched(), ...onShelf])).toMatchObject({
      deadlines: { resolveBy: until + (hoursLater(24) - hoursLater(4)), respondBy: hoursLater(4) },
      pending: [{ clock: 'review', at: days(30) + (hoursLater(4) - hoursLater(0)) }],
    })
  })

  test('what the public reads may be put in other words, without personal numbers', () => {
    const over = { ...approve, summary: '列入改造，咨询13800138000' }
    expect(factsOf(decideShelf(shelvingWith(signed, contacted, ...asked), over, hoursLater(4), city))).toMatchObject([
      { summary: '列入改造，咨询〔电话〕' },
    ])
  })

  test.each([
    ['not-asked', [signed, contacted], {}, 4],
    ['not-for-your-level', [signed, contacted, ...asked], { by: { unit: units.jianwai, area: places.jianwai } }, 4],
    ['not-for-your-level', [signed, contacted, ...asked], { by: { unit: units.centre, area: places.changping } }, 4],
    ['why-missing', [signed, contacted, ...asked], { verdict: 'refuse' }, 4],
    ['summary-too-long', [signed, contacted, ...asked], { summary: '改'.repeat(301) }, 4],
    ['plan-past', [signed, contacted, ...asked], {}, 24 * 200],
  ] as const)('%s is refused', (reason, facts, over, hours) => {
    const decision = decideShelf(shelvingWith(...facts), { ...approve, ...over }, hoursLater(hours), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-08' })
  })

  test('refused, it says why, and the unit may ask again', () => {
    const no = { ...approve, verdict: 'refuse', why: '计划不具体' } as const
    const refused = factsOf(decideShelf(shelvingWith(signed, contacted, ...asked), no, hoursLater(4), city))
    expect(refused).toEqual([{ type: 'ShelfRefused', at: hoursLater(4), why: '计划不具体' }])
    expect(askShelf(shelvingWith(signed, contacted, ...asked, ...refused), plan, hoursLater(5), city).accepted).toBe(
      true,
    )
  })
})
