import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { type ContactRequester, contactRequester } from './contact-requester.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(handleMemory, ticketWith(dispatched(), ...facts))
const call: ContactRequester = { unit: units.jianwai, by: 'phone', note: '已致电' }
const proof = { digest: 'b'.repeat(64), name: '通话.jpg', mediaType: 'image/jpeg', bytes: 512 }
const make = (over: Partial<ContactRequester>, state = remembered(signed)) =>
  contactRequester(state, { ...call, ...over }, hoursLater(1), city)

test('after signing, the lead contacts the requester and notes it [HANDLE-02]', () => {
  expect(make({ note: ' 已致电 ' })).toEqual({
    accepted: true,
    facts: [{ type: 'RequesterContacted', at: hoursLater(1), unit: units.jianwai, by: 'phone', note: '已致电' }],
  })
})

test('a contact may carry what proves it, and no number in the name of the file', () => {
  expect(make({ evidence: [{ ...proof, name: '13812345678通话.jpg' }] })).toMatchObject({
    facts: [{ evidence: [{ ...proof, name: '〔电话〕通话.jpg' }] }],
  })
})

test('a second handling needs a contact of its own, and no new signature', () => {
  expect(make({}, remembered(signed, contacted, resolved, opened))).toMatchObject({ accepted: true })
})

test.each([
  ['not-your-ticket', { unit: units.chaowai }, remembered(signed)],
  ['not-signed', {}, remembered()],
  ['already-contacted', {}, remembered(signed, contacted)],
  ['already-resolved', {}, remembered(signed, contacted, resolved)],
  ['note-empty', { note: ' \n' }, remembered(signed)],
  ['too-much-evidence', { evidence: Array.from({ length: 10 }, () => proof) }, remembered(signed)],
  ['note-too-long', { note: '话'.repeat(5001) }, remembered(signed)],
] as const)('%s is refused', (reason, over, state) => {
  expect(make(over, state)).toEqual({ accepted: false, reason, rule: 'HANDLE-02' })
})
