import { describe, expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { recall } from '#foundations/journal/memory.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { type AddNote, addNote } from './add-note.ts'
import type { CoordinationFact, NoteAdded, ReportedUp } from './coordination-events.ts'
import { coordinationMemory } from './coordination-state.ts'
import { type ReportUp, reportUp } from './report-up.ts'

const city = castCity()
const open = (...facts: readonly CoordinationFact[]) => recall(coordinationMemory, ticketWith(dispatched(), ...facts))
const withdrawn = recall(coordinationMemory, [...ticketWith(), { type: 'TicketWithdrawn', at: hoursLater(1) }])
const at = hoursLater(2)
const report: ReportedUp = {
  type: 'ReportedUp',
  at,
  unit: units.districtCentre,
  to: units.centre,
  why: '涉及两区边界',
  involves: [units.centre],
}
const reply: NoteAdded = {
  type: 'NoteAdded',
  at,
  unit: units.centre,
  text: '由市级协调',
  to: units.districtCentre,
  involves: [units.districtCentre],
}

describe('a note [HANDLE-16]', () => {
  const note: AddNote = { unit: units.districtCentre, text: ' 请住建委配合13812345678 ', to: units.housing }
  const make = (over: Partial<AddNote>, state = open(), where = city) => addNote(state, { ...note, ...over }, at, where)

  test('is for one unit, which sees the ticket from then on, without the numbers of persons', () => {
    const fact = { type: 'NoteAdded', at, unit: units.districtCentre, text: '请住建委配合〔电话〕', to: units.housing }
    expect(make({})).toEqual({ accepted: true, facts: [{ ...fact, involves: [units.housing] }] })
  })

  test('without an addressee is for all and involves nobody else', () => {
    const { to: _, ...forAll } = note
    expect(addNote(open(), forAll, at, city)).toMatchObject({ facts: [expect.not.objectContaining({ involves: [] })] })
  })

  const housing = city.units.get(units.housing)
  const closedCity = {
    ...city,
    units: new Map([
      ...city.units,
      ...(housing ? [[units.housing, { ...housing, closedOn: localDate('2026-11-22') }] as const] : []),
    ]),
  }
  test.each([
    ['no-unit-of-yours', { unit: undefined }, open(), city],
    ['closed', {}, withdrawn, city],
    ['note-empty', { text: ' \n' }, open(), city],
    ['note-too-long', { text: '话'.repeat(5_001) }, open(), city],
    ['to-yourself', { to: units.districtCentre }, open(), city],
    ['unit-unknown', { to: unitCode('nobody') }, open(), city],
    ['unit-closed', {}, open(), closedCity],
  ] as const)('%s is refused', (reason, over, state, where) => {
    expect(make(over, state, where)).toEqual({ accepted: false, reason, rule: 'HANDLE-16' })
  })
})

describe('a report up [HANDLE-16]', () => {
  const given: ReportUp = { unit: units.districtCentre, why: '涉及两区边界' }
  const make = (over: Partial<ReportUp>, state = open()) => reportUp(state, { ...given, ...over }, at, city)

  test('goes to the unit above', () => {
    expect(make({})).toEqual({ accepted: true, facts: [report] })
  })

  test('waits for the answer of that unit, and then another may follow', () => {
    expect(make({}, open(report))).toEqual({ accepted: false, reason: 'already-reported', rule: 'HANDLE-16' })
    expect(make({}, open(report, { ...reply, unit: units.jianwai })).accepted).toBe(false)
    expect(make({}, open(report, { ...reply, to: units.jianwai })).accepted).toBe(false)
    expect(make({}, open(report, reply)).accepted).toBe(true)
  })

  test.each([
    ['no-unit-of-yours', { unit: undefined }, open()],
    ['closed', {}, withdrawn],
    ['nobody-above', { unit: units.centre }, open()],
    ['why-missing', { why: '' }, open()],
    ['why-too-long', { why: '话'.repeat(5_001) }, open()],
  ] as const)('%s is refused', (reason, over, state) => {
    expect(make(over, state)).toEqual({ accepted: false, reason, rule: 'HANDLE-16' })
  })
})
