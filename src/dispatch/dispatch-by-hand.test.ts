import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday, places, units } from '../../test/cast/city.ts'
import { dispatched, received, ticketWith } from '../../test/cast/tickets.ts'
import { type DispatchByHand, dispatchByHand } from './dispatch-by-hand.ts'
import { openedFor } from './opened-for.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(dispatchMemory, facts)
const waiting = remembered(...ticketWith())
const withStreet = remembered(...ticketWith(dispatched()))
const toHousing: DispatchByHand = { lead: units.housing, supports: [], why: '公房，由房管局负责' }
const send = (over: Partial<DispatchByHand>, state = waiting) =>
  dispatchByHand(state, { ...toHousing, ...over }, hoursLater(1), city)

test('a dispatcher sends a ticket to a unit and says why [DISPATCH-02]', () => {
  expect(send({ supports: [units.jianwai, units.jianwai] })).toMatchObject({
    accepted: true,
    facts: [
      {
        type: 'TicketDispatched',
        at: hoursLater(1),
        round: 1,
        lead: units.housing,
        supports: [units.jianwai],
        level: levels.day,
        deadlines: { resolveBy: hoursLater(25) },
        reason: { by: 'dispatcher', why: '公房，由房管局负责', edition: '2019-01' },
        rule: 'DISPATCH-02',
      },
    ],
  })
})

test('a district sends to its own departments, whoever supports them, and the city to all', () => {
  const within = { within: places.chaoyang, supports: [units.heatUtility] }
  expect(send(within, withStreet).accepted).toBe(true)
  expect(send({ lead: units.huilongguan, within: places.city }, withStreet).accepted).toBe(true)
})

test('a redispatch takes it from one unit to another; the requester’s clocks go on', () => {
  expect(send({}, withStreet)).toMatchObject({
    facts: [{ round: 2, deadlines: { respondBy: hoursLater(4), resolveBy: hoursLater(24) } }],
  })
})

test('in a second handling the clocks of that handling go on', () => {
  const opened = {
    type: 'SecondHandlingOpened',
    at: hoursLater(50),
    unit: units.jianwai,
    round: 2,
    respondBy: hoursLater(74),
    resolveBy: hoursLater(120),
    reminders: { shares: [1], respond: [hoursLater(74)], resolve: [hoursLater(120)] },
    edition: '2019-01',
  }
  const again = remembered(...ticketWith(dispatched(), { type: 'TicketResolved', at: hoursLater(20) }, opened))
  expect(send({}, again)).toMatchObject({
    facts: [{ deadlines: { respondBy: hoursLater(74), resolveBy: hoursLater(120) } }],
  })
})

test.each([
  ['already-with-that-unit', { lead: units.jianwai }],
  ['why-missing', { why: '  ' }],
  ['no-such-unit', { lead: unitCode('street-999') }],
  ['no-such-unit', { supports: [unitCode('street-999')] }],
  ['lead-supports-itself', { supports: [units.housing] }],
  ['lead-outside-your-area', { lead: units.huilongguan, within: places.chaoyang }],
  ['lead-outside-your-area', { lead: units.heatBureau, within: places.chaoyang }],
] as const)('%s is refused', (reason, over) => {
  expect(send(over, withStreet)).toEqual({ accepted: false, reason, rule: 'DISPATCH-02' })
})

test('a level the edition does not know is refused by the rule of the clocks', () => {
  expect(send({ level: '3h' as LevelCode })).toEqual({ accepted: false, reason: 'unknown-level', rule: 'CLOCK-01' })
})

test('a closed unit gets nothing', () => {
  const housing = city.units.get(units.housing)
  if (housing === undefined) throw new Error('The cast has lost its department')
  const closed = castCity({
    units: new Map([...city.units, [units.housing, { ...housing, closedOn: localDate('2026-11-23') }]]),
  })
  expect(dispatchByHand(waiting, toHousing, monday, closed)).toMatchObject({ reason: 'unit-closed' })
})

test.each([
  ['not-classified', remembered(received())],
  ['closed', remembered(...ticketWith({ type: 'TicketWithdrawn', at: monday }))],
  ['already-resolved', remembered(...ticketWith(dispatched(), { type: 'TicketResolved', at: monday }))],
] as const)('a ticket that is %s stays where it is', (reason, state) => {
  expect(send({}, state)).toEqual({ accepted: false, reason, rule: 'DISPATCH-02' })
})

const opened = openedFor({ how: 'adjudicator', units: [units.jianwai], question: '应由谁办理' }, hoursLater(1), city)
const back = { type: 'TicketReturned', at: hoursLater(1), by: units.jianwai }
const reason = { by: 'ruling', why: '属地责任', basis: '职责清单', edition: '2019-01' } as const

test('whose ticket is being asked, or was ruled, no dispatcher sends elsewhere [DISPATCH-05, DISPATCH-06]', () => {
  const asked = remembered(...ticketWith(dispatched(), back, opened))
  expect(send({}, asked)).toEqual({ accepted: false, reason: 'being-adjudicated', rule: 'DISPATCH-05' })
  const ruled = remembered(...ticketWith(dispatched(), back, opened, dispatched({ reason })))
  expect(send({}, ruled)).toEqual({ accepted: false, reason: 'bound-by-ruling', rule: 'DISPATCH-06' })
})

test('a ruling for a unit that has closed since binds nobody', () => {
  const street = city.units.get(units.jianwai)
  if (street === undefined) throw new Error('The cast has lost its street')
  const closed = castCity({
    units: new Map([...city.units, [units.jianwai, { ...street, closedOn: localDate('2026-11-23') }]]),
  })
  const ruled = remembered(...ticketWith(dispatched({ reason })))
  expect(dispatchByHand(ruled, toHousing, monday, closed)).toMatchObject({ accepted: true })
})

test('who asked to be linked to another ticket is no more asked about whose it is', () => {
  const linked = { type: 'TicketLinked', at: hoursLater(2), to: 'x', as: 'same-text' }
  const free = remembered(
    ...ticketWith(dispatched(), back, opened, linked, { type: 'TicketUnlinked', at: hoursLater(3) }),
  )
  expect(send({}, free)).toMatchObject({ accepted: true })
})
