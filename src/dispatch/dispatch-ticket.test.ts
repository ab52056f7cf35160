import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday, places, units } from '../../test/cast/city.ts'
import { classified, dispatched, received, ticketWith } from '../../test/cast/tickets.ts'
import { dispatchOrHold, dispatchTicket } from './dispatch-ticket.ts'
import { dispatchMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: Parameters<typeof recall>[1]) => recall(dispatchMemory, facts)
const waiting = remembered(...ticketWith())
const returned = { type: 'TicketReturned', at: hoursLater(2), by: units.jianwai, why: '', basis: '' }

test('the catalogue decides, and the fact says by which line of which edition [DISPATCH-01]', () => {
  expect(dispatchTicket(waiting, {}, monday, city)).toMatchObject({
    accepted: true,
    facts: [
      {
        type: 'TicketDispatched',
        round: 1,
        lead: units.jianwai,
        supports: [units.heatBureau, units.heatUtility],
        level: levels.day,
        deadlines: { signBy: hoursLater(0.5), respondBy: hoursLater(4), resolveBy: hoursLater(24) },
        deadlineEdition: '2019-01',
        reason: { by: 'catalogue', line: 'C-001', edition: 'cast', lost: [] },
        rule: 'DISPATCH-01',
      },
    ],
  })
})

test('who asks, how, at which level and about what decide where a line says so, also after being linked for a while', () => {
  const wide = { category: '*', place: '*', kind: '*', supports: [], basis: '' } as const
  const lines = [
    { ...wide, id: 'firm', requester: 'firm', lead: 'department:housing' },
    { ...wide, id: 'online', condition: 'online', lead: 'bureau:heat' },
    { ...wide, id: 'urgent', category: 'heat.*', condition: 'urgent', lead: 'utility:heat' },
    { ...wide, id: 'rest', lead: 'street' },
  ] as const
  const catalogued = castCity({ catalogue: { edition: 'cast', lines } })
  const { requester } = received()
  const lineOf = (...facts: Parameters<typeof recall>[1]) => {
    const decision = dispatchTicket(remembered(...facts), {}, monday, catalogued)
    const [fact] = decision.accepted ? decision.facts : []
    return fact?.reason.by === 'catalogue' ? [fact.reason.line, ...(fact.reason.lost ?? [])] : undefined
  }
  const firm = received({ requester: { ...requester, kind: 'firm' } })
  const linked = { type: 'TicketLinked', at: monday, to: 'x', as: 'same-text' }
  const free = { type: 'TicketUnlinked', at: monday }
  expect(lineOf(received(), classified())).toEqual(['rest'])
  expect(lineOf(firm, classified())).toEqual(['firm', 'rest'])
  expect(lineOf(firm, linked, free, classified())).toEqual(['firm', 'rest'])
  expect(lineOf(firm, classified(), linked, free)).toEqual(['firm', 'rest'])
  expect(lineOf(received({ channel: 'web' }), classified())).toEqual(['online', 'rest'])
  expect(lineOf(firm, classified({ level: levels.twoHours }))).toEqual(['urgent', 'firm', 'rest'])
})

test('a line makes a ticket more urgent, never less', () => {
  const [line] = city.catalogue.lines
  if (line === undefined) throw new Error('The cast has lost its catalogue')
  const withLevel = (level: typeof levels.day) =>
    castCity({ catalogue: { edition: 'cast', lines: [{ ...line, level }] } })
  const levelOf = (level: typeof levels.day) => dispatchTicket(waiting, {}, monday, withLevel(level))
  expect(levelOf(levels.twoHours)).toMatchObject({ facts: [{ level: levels.twoHours }] })
  expect(levelOf(levels.week)).toMatchObject({ facts: [{ level: levels.day }] })
})

test.each([
  ['not-classified', remembered(received())],
  ['closed', remembered(...ticketWith({ type: 'TicketWithdrawn', at: monday }))],
  ['already-dispatched', remembered(...ticketWith(dispatched()))],
  ['already-dispatched', remembered(...ticketWith(dispatched(), { type: 'TicketResolved', at: monday }))],
  ['returned-by-that-unit', remembered(...ticketWith(dispatched(), returned))],
  ['no-line', remembered(received(), classified({ category: categories.nightNoise }))],
] as const)('%s is refused', (reason, state) => {
  expect(dispatchTicket(state, {}, monday, city)).toEqual({ accepted: false, reason, rule: 'DISPATCH-01' })
})

test('classified anew after a return, it may go straight to another unit, and its clocks go on', () => {
  const leak = classified({ category: categories.leak, level: levels.day, at: hoursLater(3) })
  const state = remembered(...ticketWith(dispatched(), returned, leak))
  expect(dispatchTicket(state, {}, hoursLater(3), city)).toMatchObject({
    facts: [{ round: 2, lead: units.housing, deadlines: { resolveBy: hoursLater(24) } }],
  })
})

test('where the catalogue names no unit, direct dispatch holds the ticket and says why', () => {
  const noise = remembered(received(), classified({ category: categories.nightNoise }))
  expect(dispatchOrHold(noise, {}, monday, city)).toEqual({
    accepted: true,
    facts: [{ type: 'TicketHeld', at: monday, why: 'no-line', lines: [], edition: 'cast', rule: 'DISPATCH-01' }],
  })
  const district = remembered(received(), classified({ place: places.chaoyang }))
  expect(dispatchOrHold(district, {}, monday, city)).toMatchObject({ facts: [{ why: 'no-unit', lines: ['C-001'] }] })
})

test('what is no gap of the catalogue stays a refusal', () => {
  const state = remembered(...ticketWith(dispatched()))
  expect(dispatchOrHold(state, {}, monday, city)).toMatchObject({ accepted: false, reason: 'already-dispatched' })
})
