import { expect, test } from 'vitest'
import { answered, callBackOpened, givenUp, missed } from '../../test/cast/calling-back.ts'
import { hoursLater, places, units } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import { callSheetOf } from './call-sheet.ts'

const calling = ticketWith(dispatched(), resolved, callBackOpened(), missed())

test('the sheet holds the demand and the attempts, and none of the unit’s closing words [APPRAISE-01]', () => {
  const sheet = callSheetOf(calling)
  expect(sheet).toMatchObject({
    title: '暖气不热',
    lead: units.jianwai,
    place: places.yongan,
    resolved: resolved.at,
    due: hoursLater(80),
    attempts: [{ at: hoursLater(9), outcome: 'no-answer', channel: 'person', nextAt: hoursLater(23) }],
  })
  expect(JSON.stringify(sheet)).not.toMatch(new RegExp(`${resolved.workDone}|${resolved.publicAnswer}`))
})

test('after the answers they are shown', () => {
  expect(callSheetOf([...calling, answered()])).toMatchObject({ closing: { workDone: resolved.workDone } })
  expect(callSheetOf([...calling, givenUp])).toHaveProperty('closing')
})

test('the second round hides its own words again and starts without attempts', () => {
  const second = { ...resolved, round: 2, at: hoursLater(60), workDone: '更换立管' }
  const sheet = callSheetOf([...calling, answered({ secondHandling: true }), opened, second])
  expect(sheet).toMatchObject({ round: 2, attempts: [], ended: false })
  expect(sheet).not.toHaveProperty('closing')
  expect(sheet).not.toHaveProperty('due')
})

test('a second call knows what the requester said in the first, and who said it; its own answers stand apart', () => {
  const second = { ...resolved, round: 2, at: hoursLater(60) }
  const bad = answered({ solved: 'unsolved', satisfied: 'unsatisfied', why: '还是不热', secondHandling: true })
  const facts = [...calling, bad, opened, second, callBackOpened({ round: 2 })]
  expect(callSheetOf(facts)?.answers).toMatchObject([{ round: 1, solved: 'unsolved', why: '还是不热', valid: true }])
  const other = answered({ round: 2, answeredBy: 'other', valid: false })
  expect(callSheetOf([...facts, other])?.answers).toMatchObject([
    { round: 1, solved: 'unsolved' },
    { round: 2, solved: 'solved', answeredBy: 'other', valid: false },
  ])
})

test('no ticket, no sheet', () => {
  expect(callSheetOf([])).toBeUndefined()
})
