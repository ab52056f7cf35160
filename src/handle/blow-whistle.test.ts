import { describe, expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketNumber } from '../../test/cast/tickets.ts'
import { blown, confirmed } from '../../test/cast/whistling.ts'
import { blowWhistle } from './blow-whistle.ts'
import type { TicketSigned } from './events.ts'
import { joinWhistle, leaveWhistle } from './join-whistle.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { handleMemory } from './state.ts'
import { whistleMemory } from './whistle-state.ts'

const city = castCity()
const lifeWith = (...facts: readonly AnyFact[]) => recall(whistleMemory, [dispatched(), ...facts])
const inHand = lifeWith(signed)
const { ground, matter, where, meetAt, departments } = blown
const call = { unit: units.jianwai, ground, matter, where, meetAt, departments, others: [] }
const joined = { type: 'WhistleJoined', at: hoursLater(3), head: ticketNumber(1), involves: departments } as const

describe('a whistle [HANDLE-10]', () => {
  test('names matter, place, time and departments, and the limit by which the district confirms', () => {
    const others = [{ ticket: ticketNumber(2), state: inHand }]
    expect(blowWhistle(inHand, { ...call, others }, hoursLater(2), city)).toEqual({
      accepted: true,
      facts: [
        {
          ...blown,
          confirmBy: hoursLater(7),
          limits: { sign: { amount: 4, unit: 'working-hours' }, arrive: { amount: 1, unit: 'working-days' } },
          edition: city.rulebook.edition,
        },
      ],
    })
  })

  test('without a time it is for at once; an emergency has minutes', () => {
    const { meetAt: _, ...atOnce } = { ...call, ground: 'emergency' }
    expect(blowWhistle(inHand, atOnce, hoursLater(2), city)).toMatchObject({
      facts: [
        {
          meetAt: hoursLater(2),
          confirmBy: hoursLater(2 + 1 / 6),
          limits: { arrive: { amount: 30, unit: 'minutes' } },
        },
      ],
    })
  })
})

describe('no whistle', () => {
  test.each([
    ['not-your-ticket', inHand, { unit: units.chaowai }],
    ['not-your-ticket', recall(whistleMemory, []), {}],
    ['not-signed', lifeWith(), {}],
    ['already-resolved', lifeWith(signed, contacted, resolved), {}],
    ['already-whistled', lifeWith(signed, blown), {}],
    ['already-whistled', lifeWith(signed, blown, confirmed), {}],
    ['joined-to-another-whistle', lifeWith(signed, joined), {}],
    ['unknown-ground', inHand, { ground: 'boredom' }],
    ['matter-missing', inHand, { matter: ' ' }],
    ['where-missing', inHand, { where: '' }],
    ['meets-in-the-past', inHand, { meetAt: hoursLater(1) }],
    ['no-department', inHand, { departments: [] }],
    ['whistles-for-itself', inHand, { departments: [units.housing, units.jianwai] }],
    ['no-such-unit', inHand, { departments: ['department-110105-moon' as typeof units.housing] }],
    ['outside-the-districts-reach', inHand, { departments: [units.heatBureau] }],
    ['outside-the-districts-reach', inHand, { departments: [units.huilongguan] }],
    ['other-ticket-not-yours', inHand, { others: [{ ticket: ticketNumber(2), state: lifeWith() }] }],
  ] as const)('%s is refused', (reason, state, over) => {
    const decision = blowWhistle(state, { ...call, ...over }, hoursLater(2), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-10' })
  })

  test('a department of another district and a unit closed yesterday are refused', () => {
    const found = city.units.get(units.housing)
    if (found === undefined) throw new Error('The cast has a housing department')
    const withHousing = (over: object) =>
      castCity({ units: new Map([...city.units, [units.housing, { ...found, ...over }]]) })
    const elsewhere = withHousing({ area: '110114' })
    expect(blowWhistle(inHand, call, hoursLater(2), elsewhere)).toMatchObject({ reason: 'outside-the-districts-reach' })
    const closed = withHousing({ closedOn: localDate('2026-11-22') })
    expect(blowWhistle(inHand, call, hoursLater(2), closed)).toMatchObject({ reason: 'unit-closed' })
  })

  test('only a street whistles', () => {
    const signedFor: TicketSigned = { ...signed, unit: units.housing }
    const state = recall(whistleMemory, [dispatched({ lead: units.housing }), signedFor])
    expect(
      blowWhistle(state, { ...call, unit: units.housing, departments: [units.urban] }, hoursLater(2), city),
    ).toMatchObject({
      reason: 'only-streets-whistle',
    })
  })
})

describe('an open whistle', () => {
  test('bars the result while it is open [HANDLE-03]', () => {
    const { unit, result, workDone, publicAnswer, evidence } = resolved
    const rejected = { type: 'WhistleRejected', at: hoursLater(3), whistle: 1, how: 'district', why: '' } as const
    const given = { unit, result, workDone, publicAnswer, evidence }
    const answer = (...facts: readonly AnyFact[]) =>
      resolveTicket(recall(handleMemory, [dispatched(), signed, contacted, ...facts]), given, hoursLater(8), city)
    for (const facts of [[blown], [blown, confirmed], [joined]])
      expect(answer(...facts)).toEqual({ accepted: false, reason: 'whistle-open', rule: 'HANDLE-03' })
    expect(answer(blown, rejected).accepted).toBe(true)
    expect(answer(joined, { type: 'WhistleLeft', at: hoursLater(4), head: ticketNumber(1) } as AnyFact).accepted).toBe(
      true,
    )
  })

  test('ends where the street loses the ticket', () => {
    const returned = { type: 'TicketReturned', at: hoursLater(4), by: units.jianwai, why: '', basis: '' } as AnyFact
    expect(lifeWith(signed, blown, confirmed, returned).whistle?.phase).toBe('lapsed')
    expect(lifeWith(signed, joined, returned).head).toBeUndefined()
    const again = lifeWith(signed, blown, returned, dispatched({ round: 2 }), signed)
    expect(blowWhistle(again, call, hoursLater(5), city)).toMatchObject({ facts: [{ whistle: 2 }] })
  })
})

describe('another ticket of the street', () => {
  const join = { head: ticketNumber(1), street: units.jianwai, departments }

  test('joins once, while it is in the street’s hands', () => {
    expect(joinWhistle(inHand, join, hoursLater(3))).toEqual({ accepted: true, facts: [joined] })
    expect(joinWhistle(lifeWith(signed, joined), join, hoursLater(3))).toMatchObject({
      reason: 'joined-to-another-whistle',
    })
    expect(joinWhistle(lifeWith(), join, hoursLater(3))).toMatchObject({ reason: 'not-signed' })
  })

  test('leaves with what came of it', () => {
    const state = lifeWith(signed, joined)
    expect(leaveWhistle(state, { head: ticketNumber(1), result: '已修复' }, hoursLater(9))).toMatchObject({
      facts: [{ type: 'WhistleLeft', result: '已修复' }],
    })
    expect(leaveWhistle(state, { head: ticketNumber(3) }, hoursLater(9))).toMatchObject({ reason: 'not-joined' })
  })
})
