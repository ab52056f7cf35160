import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { hoursLater, monday, units } from '../../test/cast/city.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { signTicket } from './sign-ticket.ts'
import { handleMemory } from './state.ts'

const remembered = (...facts: Parameters<typeof recall>[1]) => recall(handleMemory, ticketWith(...facts))
const returned = { type: 'TicketReturned', at: monday, by: units.jianwai }
const withdrawn = { type: 'TicketWithdrawn', at: monday }
const signed = { type: 'TicketSigned', at: monday, unit: units.jianwai }

test('the lead signs, also when it is late [HANDLE-01]', () => {
  expect(signTicket(remembered(dispatched()), { unit: units.jianwai }, hoursLater(30))).toEqual({
    accepted: true,
    facts: [{ type: 'TicketSigned', at: hoursLater(30), unit: units.jianwai }],
  })
})

test.each([
  ['not-your-ticket', units.chaowai, remembered(dispatched())],
  ['not-your-ticket', units.heatBureau, remembered(dispatched())],
  ['not-your-ticket', undefined, remembered(dispatched())],
  ['not-your-ticket', units.jianwai, remembered()],
  ['not-your-ticket', units.jianwai, remembered(dispatched(), returned)],
  ['not-your-ticket', units.jianwai, remembered(dispatched(), withdrawn)],
  ['already-signed', units.jianwai, remembered(dispatched(), signed)],
] as const)('%s is refused', (reason, unit, state) => {
  expect(signTicket(state, { unit }, monday)).toEqual({ accepted: false, reason, rule: 'HANDLE-01' })
})

test('whoever gets it next signs anew', () => {
  const state = remembered(dispatched(), signed, returned, dispatched({ lead: units.chaowai, round: 2 }))
  expect(signTicket(state, { unit: units.chaowai }, monday)).toMatchObject({ accepted: true })
  expect(signTicket(state, { unit: units.jianwai }, monday)).toMatchObject({ reason: 'not-your-ticket' })
})
