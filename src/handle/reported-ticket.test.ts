import { describe, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, resolved } from '../../test/cast/handling.ts'
import { dispatched, received } from '../../test/cast/tickets.ts'
import { beginWait } from './begin-wait.ts'
import { contactRequester } from './contact-requester.ts'
import { resolveTicket } from './resolve-ticket.ts'
import { signTicket } from './sign-ticket.ts'
import { handleMemory } from './state.ts'

const city = castCity()
const unit = units.jianwai
const report = received({ channel: 'grid', reportedBy: units.yongan })
const lifeWith = (...facts: readonly AnyFact[]) => recall(handleMemory, [report, dispatched(), ...facts])
const signed = { type: 'TicketSigned', at: hoursLater(1), unit, noRequester: true } as const

describe('a ticket that staff reported [HANDLE-15]', () => {
  test('is signed for, and that nobody is to be contacted goes with the signature', () => {
    expect(signTicket(lifeWith(), { unit }, hoursLater(1))).toEqual({ accepted: true, facts: [signed] })
  })

  test('is resolved without a contact, and no clock runs for one', () => {
    const state = lifeWith(signed)
    const { result, workDone, publicAnswer, evidence } = resolved
    const given = { unit, result, workDone, publicAnswer, evidence }
    expect(resolveTicket(state, given, hoursLater(2), city)).toMatchObject({ accepted: true })
    expect(state.phase === 'away' ? [] : state.pending.map(({ clock }) => clock)).not.toContain('respond')
  })

  test('has nobody to contact or to wait for, also after a return and a redispatch', () => {
    const note = { unit, by: 'phone', note: '…' } as const
    const refused = { accepted: false, reason: 'no-requester', rule: 'HANDLE-15' }
    const back = { type: 'TicketReturned', at: hoursLater(2), by: unit } as AnyFact
    const again = lifeWith(signed, back, dispatched({ round: 2 }), signed)
    for (const state of [lifeWith(signed), again]) {
      expect(contactRequester(state, note, hoursLater(3), city)).toEqual(refused)
      expect(beginWait(state, { unit, why: '…' }, hoursLater(3), city)).toEqual(refused)
    }
  })

  test('differs from a demand, which is contacted before it is resolved', () => {
    const demand = recall(handleMemory, [received(), dispatched()])
    expect(signTicket(demand, { unit }, hoursLater(1))).toEqual({
      accepted: true,
      facts: [{ type: 'TicketSigned', at: hoursLater(1), unit }],
    })
    expect(lifeWith(signed, contacted)).toMatchObject({ phase: 'contacted' })
  })
})
