import { describe, expect, test } from 'vitest'
import type { ChildResolved, TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketNumber, ticketWith } from '../../test/cast/tickets.ts'
import { type ResolveTicket, resolveTicket } from './resolve-ticket.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(handleMemory, ticketWith(dispatched(), ...facts))
const photo = { digest: 'a'.repeat(64), name: '阀门.jpg', mediaType: 'image/jpeg', bytes: 1024 }
const { result, workDone, publicAnswer } = resolved
const good: ResolveTicket = { unit: units.jianwai, result, workDone, publicAnswer, evidence: [photo] }
const make = (over: Partial<ResolveTicket>, state = remembered(signed, contacted)) =>
  resolveTicket(state, { ...good, ...over }, hoursLater(8), city)

test('a result states its kind, the work done, a public answer and evidence [HANDLE-03]', () => {
  expect(make({})).toEqual({ accepted: true, facts: [{ ...resolved, evidence: [photo] }] })
})

test('the result of a second handling says so', () => {
  const state = remembered(signed, contacted, resolved, opened, { ...contacted, at: hoursLater(50) })
  expect(make({}, state)).toMatchObject({ facts: [{ round: 2 }] })
})

test.each([
  ['not-your-ticket', { unit: units.chaowai }, remembered(signed, contacted)],
  ['not-signed', {}, remembered()],
  ['not-contacted', {}, remembered(signed)],
  ['not-contacted', {}, remembered(signed, contacted, resolved, opened)],
  ['already-resolved', {}, remembered(signed, contacted, resolved)],
  ['unknown-result', { result: 'forgotten' }, remembered(signed, contacted)],
  ['work-empty', { workDone: ' ' }, remembered(signed, contacted)],
  ['work-too-long', { workDone: '做'.repeat(5001) }, remembered(signed, contacted)],
  ['answer-empty', { publicAnswer: '' }, remembered(signed, contacted)],
  ['answer-too-long', { publicAnswer: '答'.repeat(5001) }, remembered(signed, contacted)],
  ['too-much-evidence', { evidence: Array.from({ length: 10 }, () => photo) }, remembered(signed, contacted)],
] as const)('%s is refused', (reason, over, state) => {
  expect(make(over, state)).toEqual({ accepted: false, reason, rule: 'HANDLE-03' })
})

describe('the parent of children [DISPATCH-08]', () => {
  const [pipes, road] = [ticketNumber(2), ticketNumber(3)]
  const child = (ticket: TicketId, matter: string) => ({ ticket, lead: units.housing, matter })
  const split: TicketSplit = {
    type: 'TicketSplit',
    at: hoursLater(2),
    why: '涉及多个单位',
    children: [child(pipes, '检修管网'), child(road, '修复路面')],
    involves: [units.housing],
    edition: '2019-01',
  }
  const ended = (ticket: TicketId, answer?: string): ChildResolved => ({
    type: 'ChildResolved',
    at: hoursLater(4),
    child: ticket,
    ...(answer !== undefined && { answer }),
  })
  const inHand = [signed, contacted, split, ended(pipes, '管网已修复。')]

  test('waits for all of them, also after it went to another unit', () => {
    expect(make({}, remembered(...inHand))).toEqual({ accepted: false, reason: 'children-open', rule: 'HANDLE-03' })
    const moved = [...inHand, dispatched({ round: 2, lead: units.jianwai }), signed, contacted]
    expect(make({}, remembered(...moved))).toMatchObject({ reason: 'children-open' })
  })

  test('tells their answers with its own; a child that came to nothing has none', () => {
    const children = [pipes, road]
    expect(make({}, remembered(...inHand, ended(road, '路面已恢复。')))).toMatchObject({
      facts: [{ publicAnswer: `${publicAnswer}\n\n检修管网\n管网已修复。\n\n修复路面\n路面已恢复。`, children }],
    })
    expect(make({}, remembered(...inHand, ended(road)))).toMatchObject({
      facts: [{ publicAnswer: `${publicAnswer}\n\n检修管网\n管网已修复。`, children }],
    })
  })

  test('tells them once: a second handling has its own answer', () => {
    const again = [resolved, opened, { ...contacted, at: hoursLater(50) }]
    expect(make({}, remembered(...inHand, ended(road), ...again))).toMatchObject({ facts: [{ publicAnswer }] })
  })
})
