import { describe, expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { resolved } from '../../test/cast/handling.ts'
import { classified, dispatched, received, ticketNumber, ticketWith } from '../../test/cast/tickets.ts'
import { dispatchChild } from './dispatch-child.ts'
import { endChild } from './end-child.ts'
import type { ChildResolved, TicketSplit } from './events.ts'
import { familyMemory } from './family-state.ts'
import { type SplitTicket, splitTicket } from './split-ticket.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const [parent, first, second, third] = [ticketNumber(1), ticketNumber(2), ticketNumber(3), ticketNumber(4)]
const family = (...facts: readonly AnyFact[]) => recall(familyMemory, ticketWith(...facts))
const withStreet = family(dispatched())
const asked: SplitTicket = {
  by: { unit: units.jianwai },
  why: '涉及供热管网、房屋和道路',
  children: [
    { ticket: first, lead: units.heatUtility, matter: '检修一次管网，电话13800000000' },
    { ticket: second, lead: units.housing, matter: '更换楼内立管' },
  ],
}
const split = (over: Partial<SplitTicket> = {}, state = withStreet) =>
  splitTicket(state, { ...asked, ...over }, hoursLater(2), city)
const made: TicketSplit = {
  type: 'TicketSplit',
  at: hoursLater(2),
  why: '涉及供热管网、房屋和道路',
  children: [
    { ticket: first, lead: units.heatUtility, matter: '检修一次管网，电话〔电话〕' },
    { ticket: second, lead: units.housing, matter: '更换楼内立管' },
  ],
  involves: [units.heatUtility, units.housing],
  edition: city.rulebook.edition,
}

describe('splitting a ticket [DISPATCH-08]', () => {
  test('the lead, or a dispatcher, gives pieces to other units, who see the parent from then on', () => {
    expect(split()).toEqual({ accepted: true, facts: [made] })
    expect(split({ by: 'dispatcher' }).accepted).toBe(true)
  })

  test('a second split adds children', () => {
    const again = [{ ticket: third, lead: units.heatBureau, matter: '协调管网改造' }]
    expect(split({ children: again }, family(dispatched(), made)).accepted).toBe(true)
  })

  test.each([
    ['not-dispatched', family(), {}],
    ['closed', family({ type: 'TicketWithdrawn', at: hoursLater(1), note: '' } as AnyFact), {}],
    ['not-your-ticket', withStreet, { by: { unit: units.housing } }],
    ['already-resolved', family(dispatched(), resolved), {}],
    ['is-a-child', recall(familyMemory, [received({ parent }), classified(), dispatched()]), {}],
    ['why-missing', withStreet, { why: '  ' }],
    ['no-children', withStreet, { children: [] }],
    ['too-many-children', withStreet, { children: Array.from({ length: 11 }, () => asked.children).flat() }],
    ['matter-missing', withStreet, { children: [{ ticket: first, lead: units.housing, matter: ' ' }] }],
    [
      'matter-too-long',
      withStreet,
      { children: [{ ticket: first, lead: units.housing, matter: '长'.repeat(100_000) }] },
    ],
    ['lead-among-children', withStreet, { children: [{ ticket: first, lead: units.jianwai, matter: '自己' }] }],
    ['unit-twice', withStreet, { children: [...asked.children, { ticket: third, lead: units.housing, matter: '又' }] }],
    ['no-such-unit', withStreet, { children: [{ ticket: first, lead: unitCode('nobody'), matter: '?' }] }],
  ] as const)('%s is refused', (reason, state, over) => {
    expect(split(over, state)).toEqual({ accepted: false, reason, rule: 'DISPATCH-08' })
  })

  test('a unit closed yesterday gets no child', () => {
    const housing = city.units.get(units.housing)
    if (housing === undefined) throw new Error('The cast has a housing department')
    const closed = new Map(city.units).set(units.housing, { ...housing, closedOn: localDate('2026-11-22') })
    expect(splitTicket(withStreet, asked, hoursLater(2), { ...city, units: closed })).toMatchObject({
      reason: 'unit-closed',
    })
  })
})

describe('a child [DISPATCH-08]', () => {
  const waiting = recall(dispatchMemory, [
    received({ parent }),
    classified({ takenFrom: parent, directDispatch: false }),
  ])
  const parents = recall(dispatchMemory, ticketWith(dispatched()))
  const running = 'running' in parents ? parents.running : undefined
  const input = { parent, lead: units.housing, why: asked.why, ...(running && { running }) }

  test('goes to its unit; its result is due when the parent’s is, however late it was made', () => {
    expect(dispatchChild(waiting, input, hoursLater(2), city)).toMatchObject({
      facts: [
        {
          lead: units.housing,
          supports: [],
          deadlines: { signBy: hoursLater(2.5), resolveBy: hoursLater(24) },
          reminders: { resolve: [hoursLater(12), expect.any(Number), hoursLater(24)] },
          reason: { by: 'split', parent },
          rule: 'DISPATCH-08',
        },
      ],
    })
  })

  test('waits for a dispatcher where its unit is closed, and is sent once', () => {
    expect(dispatchChild(waiting, { ...input, lead: unitCode('nobody') }, hoursLater(2), city)).toMatchObject({
      reason: 'unit-closed',
    })
    const sent = recall(dispatchMemory, [received({ parent }), classified(), dispatched()])
    expect(dispatchChild(sent, input, hoursLater(2), city)).toMatchObject({ reason: 'not-waiting' })
  })

  test('tells its parent of its end, once', () => {
    const known = family(dispatched(), made)
    const ending = { child: first, unit: units.heatUtility, result: 'solved', answer: '管网已修复。' }
    const ended: ChildResolved = { type: 'ChildResolved', at: hoursLater(5), ...ending }
    expect(endChild(known, ending, hoursLater(5))).toEqual({ accepted: true, facts: [ended] })
    expect(endChild(family(dispatched(), made, ended), ending, hoursLater(6))).toMatchObject({
      reason: 'ended-already',
    })
    expect(endChild(known, { child: third }, hoursLater(5))).toMatchObject({ reason: 'not-its-child' })
  })
})
