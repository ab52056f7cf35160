import { describe, expect, test } from 'vitest'
import { deadline } from '#foundations/calendar/limit.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { castCity, hoursLater, places, units } from '../../test/cast/city.ts'
import { contacted, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, received } from '../../test/cast/tickets.ts'
import { answerPress } from './answer-press.ts'
import { closeSupervision } from './close-supervision.ts'
import { openSupervision } from './open-supervision.ts'
import { pressAgain } from './press-again.ts'
import { supervisionMemory } from './supervision-state.ts'

const city = castCity()
const stateOf = (...facts: readonly AnyFact[]) => recall(supervisionMemory, [received(), dispatched(), ...facts])
const number = received().number
const leader = { unit: units.districtCentre, area: places.chaoyang }
const head = { unit: units.jianwai, area: places.jianwai }
const press = { how: 'press', why: '群众多次反映，电话13800138000', by: leader } as const

function factsOf<Fact extends AnyFact>(decision: Decision<Fact, string>): readonly Fact[] {
  if (!decision.accepted) throw new Error(`The cast lets this happen, and it was refused: ${decision.reason}`)
  return decision.facts
}

const opened = factsOf(openSupervision(stateOf(), press, hoursLater(2), city))
const due = deadline(hoursLater(2), { amount: 3, unit: 'working-days' }, city.calendar)
const afterDue = hoursLater(24 * 5)
const answer = { unit: units.jianwai, says: '已约维修，明日上门' }
const answered = factsOf(answerPress(stateOf(...opened), answer, hoursLater(20), city))
const again = { why: '答复未说明何时修好', by: leader }
const pressed = factsOf(pressAgain(stateOf(...opened, ...answered), again, hoursLater(30), city))
const close = { verdict: 'met', words: '已到现场核实', by: leader }

describe('a leader presses a unit or takes a ticket personally [HANDLE-13]', () => {
  test('the notice names the unit, the matter and until when it answers', () => {
    expect(opened).toEqual([
      {
        type: 'SupervisionOpened',
        at: hoursLater(2),
        by: units.districtCentre,
        area: places.chaoyang,
        how: 'press',
        unit: units.jianwai,
        why: '群众多次反映，电话〔电话〕',
        due,
        reminders: { shares: [0.5, 0.8, 1], marks: [expect.any(Number), expect.any(Number), due] },
        notice: `${number}-1`,
        edition: city.rulebook.edition,
      },
    ])
    const personal = factsOf(openSupervision(stateOf(), { ...press, how: 'personal' }, hoursLater(2), city))
    expect(personal).toMatchObject([
      { how: 'personal', due: deadline(hoursLater(2), { amount: 2, unit: 'working-days' }, city.calendar) },
    ])
  })

  test.each([
    ['nobody-has-it', [{ type: 'TicketReturned', at: hoursLater(1), by: units.jianwai }], {}],
    ['already-resolved', [signed, contacted, resolved], {}],
    ['already-supervised', opened, {}],
    ['no-unit-of-yours', [], { by: { ...leader, unit: undefined } }],
    ['why-missing', [], { why: ' ' }],
    ['why-too-long', [], { why: '快'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, facts, over) => {
    const decision = openSupervision(stateOf(...facts), { ...press, ...over }, hoursLater(9), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-13' })
  })
})

describe('the answer of the unit', () => {
  test('is given once for each press, by whoever has the ticket, also late', () => {
    expect(answered).toEqual([
      { type: 'SupervisionAnswered', at: hoursLater(20), unit: units.jianwai, press: 1, says: answer.says },
    ])
    expect(answerPress(stateOf(...opened), answer, afterDue, city).accepted).toBe(true)
  })

  test.each([
    ['not-supervised', [], {}],
    ['not-your-ticket', opened, { unit: units.housing }],
    ['already-answered', [...opened, ...answered], {}],
    ['answer-missing', opened, { says: '' }],
    ['answer-too-long', opened, { says: '好'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, facts, over) => {
    const decision = answerPress(stateOf(...facts), { ...answer, ...over }, hoursLater(20), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-13' })
  })
})

describe('a further press', () => {
  test('follows an answer that will not do, with a notice and a limit of its own', () => {
    expect(pressed).toMatchObject([
      {
        type: 'SupervisionPressed',
        press: 2,
        notice: `${number}-2`,
        due: deadline(hoursLater(30), { amount: 1, unit: 'working-days' }, city.calendar),
      },
    ])
    expect(answerPress(stateOf(...opened, ...answered, ...pressed), answer, hoursLater(40), city)).toMatchObject({
      facts: [{ press: 2 }],
    })
  })

  test('goes to whoever has the ticket by then', () => {
    const moved = dispatched({ at: hoursLater(3), round: 2, lead: units.housing })
    expect(factsOf(pressAgain(stateOf(...opened, moved), again, afterDue, city))).toMatchObject([
      { unit: units.housing },
    ])
  })

  test('without an answer it waits until that was due', () => {
    expect(pressAgain(stateOf(...opened), again, due, city)).toMatchObject({ reason: 'answer-not-due' })
    expect(pressAgain(stateOf(...opened), again, afterDue, city).accepted).toBe(true)
  })

  test.each([
    ['not-supervised', [], {}],
    ['not-for-your-level', opened, { by: head }],
    ['why-missing', opened, { why: '' }],
  ] as const)('%s is refused', (reason, facts, over) => {
    const decision = pressAgain(stateOf(...facts), { ...again, ...over }, afterDue, city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-13' })
  })

  test('so often at most as the edition says', () => {
    const third = factsOf(pressAgain(stateOf(...opened, ...answered, ...pressed), again, afterDue, city))
    const much = stateOf(...opened, ...answered, ...pressed, ...third)
    expect(pressAgain(much, again, hoursLater(24 * 20), city)).toMatchObject({ reason: 'pressed-too-often' })
  })
})

describe('the end of a supervision', () => {
  test('is a verdict of the edition, by that leader or one above', () => {
    expect(factsOf(closeSupervision(stateOf(...opened, ...answered), close, hoursLater(40), city))).toEqual([
      { type: 'SupervisionClosed', at: hoursLater(40), by: units.districtCentre, verdict: 'met', words: close.words },
    ])
    const above = { ...close, by: { unit: units.centre, area: places.city } }
    expect(closeSupervision(stateOf(...opened, ...answered), above, hoursLater(40), city).accepted).toBe(true)
  })

  test.each([
    ['not-supervised', [], {}],
    ['not-for-your-level', [...opened, ...answered], { by: head }],
    ['not-answered', opened, {}],
    ['unknown-verdict', [...opened, ...answered], { verdict: 'fine' }],
    ['words-too-long', [...opened, ...answered], { words: '好'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, facts, over) => {
    const decision = closeSupervision(stateOf(...facts), { ...close, ...over }, hoursLater(40), city)
    expect(decision).toEqual({ accepted: false, reason, rule: 'HANDLE-13' })
  })

  test('needs no answer once the ticket is resolved; afterwards a new one may be opened, with the next number', () => {
    const done = [...opened, signed, contacted, resolved]
    expect(closeSupervision(stateOf(...done), close, hoursLater(40), city).accepted).toBe(true)
    const closed = factsOf(closeSupervision(stateOf(...opened, ...answered), close, hoursLater(40), city))
    const next = openSupervision(stateOf(...opened, ...answered, ...closed), press, hoursLater(41), city)
    expect(next).toMatchObject({ facts: [{ notice: `${number}-2` }] })
  })
})
