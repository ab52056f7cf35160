import { describe, expect, test } from 'vitest'
import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { answerDelegation } from './answer-delegation.ts'
import { delegateTicket } from './delegate-ticket.ts'
import type { DelegateAnswered, TicketDelegated } from './delegation-events.ts'
import { delegationMemory } from './delegation-state.ts'
import { recallDelegation } from './recall-delegation.ts'
import { resolveTicket } from './resolve-ticket.ts'

const city = castCity()
const { answer } = city.rulebook.handle.delegation
const limited = (limit: typeof answer, reaches = city.rulebook.handle.delegation.reaches) => {
  const delegation = { ...city.rulebook.handle.delegation, answer: limit, reaches }
  return { ...city, rulebook: { ...city.rulebook, handle: { ...city.rulebook.handle, delegation } } }
}
const lifeWith = (...facts: readonly AnyFact[]) => recall(delegationMemory, [dispatched(), signed, ...facts])
const asked = { unit: units.jianwai, to: units.yongan, why: '请入户测温并拍照' }
const delegated: TicketDelegated = {
  type: 'TicketDelegated',
  at: hoursLater(1),
  unit: units.jianwai,
  to: units.yongan,
  why: '请入户测温并拍照',
  due: hoursLater(5),
  reminders: { shares: [0.5, 0.8, 1], marks: [hoursLater(3), hoursLater(4.2), hoursLater(5)] },
  involves: [units.yongan],
  edition: city.rulebook.edition,
}
const said: DelegateAnswered = {
  type: 'DelegateAnswered',
  at: hoursLater(3),
  unit: units.yongan,
  says: '室温十三度，阀门未开',
  evidence: [],
}
const returned = { type: 'TicketReturned', at: hoursLater(2), by: units.jianwai, why: '…', basis: '…' } as AnyFact

describe('a street hands on to its community [HANDLE-09]', () => {
  test('with what is to be done, by the limit of the edition, and the community may see the ticket', () => {
    const rules = limited({ amount: 4, unit: 'hours' })
    expect(delegateTicket(lifeWith(), asked, hoursLater(1), rules)).toEqual({ accepted: true, facts: [delegated] })
  })

  test('never to be answered after the result is due, while that is still to come', () => {
    const rules = limited({ amount: 300, unit: 'days' })
    const { resolveBy } = dispatched().deadlines
    expect(delegateTicket(lifeWith(), asked, hoursLater(1), rules)).toMatchObject({ facts: [{ due: resolveBy }] })
    const late = (resolveBy + 1) as Moment
    expect(delegateTicket(lifeWith(), asked, late, rules)).toMatchObject({ facts: [{ due: late + 300 * 86_400_000 }] })
  })
})

describe('a street cannot hand on [HANDLE-09]', () => {
  test.each([
    ['not-your-ticket', lifeWith(), { unit: units.chaowai }],
    ['not-your-ticket', lifeWith(), { unit: undefined }],
    ['not-your-ticket', lifeWith(returned), {}],
    ['not-signed', recall(delegationMemory, [dispatched()]), {}],
    ['already-resolved', lifeWith(contacted, resolved), {}],
    ['no-such-unit', lifeWith(), { to: unitCode('community-999') }],
    ['not-below-you', lifeWith(), { to: units.chaowai }],
    ['not-below-you', lifeWith(), { to: units.jianwai }],
    ['already-delegated', lifeWith(delegated), {}],
    ['why-missing', lifeWith(), { why: ' \n ' }],
    ['why-too-long', lifeWith(), { why: '长'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, state, over) => {
    expect(delegateTicket(state, { ...asked, ...over }, hoursLater(2), city)).toEqual({
      accepted: false,
      reason,
      rule: 'HANDLE-09',
    })
  })

  test('to one that is closed, of a kind the edition does not reach, or beyond the most at once', () => {
    const yongan = city.units.get(units.yongan)
    if (yongan === undefined) throw new Error('The cast has no community')
    const closed = new Map([...city.units, [units.yongan, { ...yongan, closedOn: dateOf(hoursLater(0)) }]])
    const refusedIn = (rules: typeof city, state = lifeWith()) =>
      delegateTicket(state, asked, hoursLater(2), rules) as { reason?: string }
    expect(refusedIn({ ...city, units: closed }).reason).toBe('unit-closed')
    expect(refusedIn(limited(answer, ['district-department'])).reason).toBe('not-below-you')
    const many = Array.from({ length: city.rulebook.handle.delegation.most }, (_, index) => ({
      ...delegated,
      to: unitCode(`community-${index}`),
    }))
    expect(refusedIn(city, lifeWith(...many)).reason).toBe('too-many-delegations')
  })
})

describe('whoever hands on [HANDLE-09]', () => {
  test('stays responsible: the result waits for nobody below, and ends what was asked', () => {
    const { line, open } = lifeWith(delegated, contacted)
    expect(open).toHaveLength(1)
    const given = {
      unit: units.jianwai,
      result: 'solved',
      workDone: '已修',
      publicAnswer: '已为您家更换阀门，室温恢复到二十度。',
      evidence: [],
    }
    expect(resolveTicket(line, given, hoursLater(4), city).accepted).toBe(true)
    expect(lifeWith(delegated, contacted, resolved).open).toEqual([])
    expect(lifeWith(delegated, returned).open).toEqual([])
    expect(lifeWith(delegated, contacted, resolved, opened).open).toEqual([])
  })
})

describe('the community answers up [HANDLE-09]', () => {
  const given = { unit: units.yongan, says: said.says, evidence: [] }

  test('with what it found; no phone stays in the words, and it may be asked again', () => {
    expect(answerDelegation(lifeWith(delegated), given, hoursLater(3), city)).toEqual({ accepted: true, facts: [said] })
    const withPhone = { ...given, says: '住户13800000000不在家' }
    expect(JSON.stringify(answerDelegation(lifeWith(delegated), withPhone, hoursLater(9), city))).not.toContain(
      '1380000',
    )
    expect(delegateTicket(lifeWith(delegated, said), asked, hoursLater(4), city).accepted).toBe(true)
  })

  test.each([
    ['not-asked', lifeWith(), {}],
    ['not-asked', lifeWith(delegated, said), {}],
    ['not-asked', lifeWith(delegated), { unit: units.jianwai }],
    ['not-asked', lifeWith(delegated, contacted, resolved), {}],
    ['says-missing', lifeWith(delegated), { says: '  ' }],
    ['says-too-long', lifeWith(delegated), { says: '长'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, state, over) => {
    expect(answerDelegation(state, { ...given, ...over }, hoursLater(3), city)).toEqual({
      accepted: false,
      reason,
      rule: 'HANDLE-09',
    })
  })
})

describe('the street takes it back [HANDLE-09]', () => {
  const back = { unit: units.jianwai, from: units.yongan, why: '街道自行上门' }

  test('while it is not answered', () => {
    expect(recallDelegation(lifeWith(delegated), back, hoursLater(2), city)).toEqual({
      accepted: true,
      facts: [{ type: 'DelegationRecalled', at: hoursLater(2), ...back }],
    })
  })

  test.each([
    ['not-your-ticket', lifeWith(delegated), { unit: units.yongan }],
    ['not-delegated', lifeWith(), {}],
    ['not-delegated', lifeWith(delegated, said), {}],
    ['why-missing', lifeWith(delegated), { why: '' }],
    ['why-too-long', lifeWith(delegated), { why: '🥶'.repeat(10_000) }],
  ] as const)('%s is refused', (reason, state, over) => {
    expect(recallDelegation(state, { ...back, ...over }, hoursLater(2), city)).toEqual({
      accepted: false,
      reason,
      rule: 'HANDLE-09',
    })
  })
})
