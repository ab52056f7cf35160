import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
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
