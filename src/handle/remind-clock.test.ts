import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched, ticketWith } from '../../test/cast/tickets.ts'
import type { ClockReminded, LadderStep } from './events.ts'
import { remindClock } from './remind-clock.ts'
import { type Due, dueReminders, type Reminder } from './reminders.ts'
import { type Handle, handleMemory } from './state.ts'

const city = castCity()
const remembered = (...facts: readonly AnyFact[]) => recall(handleMemory, ticketWith(dispatched(), ...facts))
const pendingOf = (state: Handle) => (state.phase === 'away' ? [] : state.pending)
const clocksOf = (state: Handle) => [...new Set(pendingOf(state).map(({ clock }) => clock))]

test('a clock reminds when a share of its time is used up, not a moment earlier, and once [CLOCK-02]', () => {
  const reminder = { clock: 'respond', share: 0.5 } as const
  expect(remindClock(remembered(), reminder, hoursLater(1.999), city)).toMatchObject({
    reason: 'not-due',
    rule: 'CLOCK-02',
  })
  const given = remindClock(remembered(), reminder, hoursLater(2), city)
  expect(given).toEqual({
    accepted: true,
    facts: [{ type: 'ClockReminded', at: hoursLater(2), clock: 'respond', round: 1, share: 0.5, tells: ['handler'] }],
  })
  const [fact] = given.accepted ? given.facts : []
  if (fact === undefined) throw new Error('Nothing was recorded')
  expect(remindClock(remembered(fact), reminder, hoursLater(2), city)).toMatchObject({ reason: 'not-running' })
})

test('each step stops its clock, a result stops them all, and so does handing back', () => {
  expect(clocksOf(remembered())).toEqual(['sign', 'respond', 'resolve'])
  expect(clocksOf(remembered(signed))).toEqual(['respond', 'resolve'])
  expect(clocksOf(remembered(signed, contacted))).toEqual(['resolve'])
  expect(clocksOf(remembered(signed, contacted, resolved))).toEqual([])
  const returned = { type: 'TicketReturned', at: hoursLater(1), by: units.jianwai }
  expect(remindClock(remembered(returned), { clock: 'resolve', share: 1 }, hoursLater(99), city)).toMatchObject({
    reason: 'not-running',
  })
})

test('a second handling runs its own clocks and counts them as the second', () => {
  const again = remembered(signed, contacted, resolved, opened)
  expect(clocksOf(again)).toEqual(['respond', 'resolve'])
  expect(remindClock(again, { clock: 'resolve', share: 1 }, hoursLater(168), city)).toMatchObject({
    facts: [{ round: 2 }],
  })
})

test('what had passed before a redispatch is not said again to the new unit', () => {
  const moved = dispatched({ round: 2, at: hoursLater(3), lead: units.chaowai })
  expect(pendingOf(remembered({ type: 'TicketReturned', at: hoursLater(2) }, moved))).toEqual([
    { clock: 'respond', share: 1, at: hoursLater(4) },
    { clock: 'resolve', share: 0.5, at: hoursLater(12) },
    { clock: 'resolve', share: 1, at: hoursLater(24) },
  ])
})

const isReminder = (due: Due): due is Reminder => ['sign', 'respond', 'resolve'].includes(due.clock)

/** Gives what is due at that moment, as the keeper does; answers what it recorded. */
function visit(facts: readonly AnyFact[], at: Moment): readonly ClockReminded[] {
  const state = remembered(...facts)
  return dueReminders(pendingOf(state), at).flatMap((due) => {
    if (!isReminder(due)) throw new Error('Nothing stands here')
    const decision = remindClock(state, due, at, city)
    if (!decision.accepted) throw new Error(`What is due was refused: ${decision.reason}`)
    return decision.facts
  })
}

test('whenever the keeper looks, it tells each clock at most once where it stands, and leaves nothing due', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 12 }), (hours) => {
      let facts: readonly AnyFact[] = []
      for (const at of hours.toSorted((a, b) => a - b).map(hoursLater)) {
        const told = visit(facts, at)
        facts = [...facts, ...told]
        expect(new Set(told.map(({ clock }) => clock)).size).toBe(told.length)
        expect(pendingOf(remembered(...facts)).every((reminder) => reminder.at > at)).toBe(true)
      }
    }),
  )
})

test('the ladder tells whom the edition names, and names the posts that nobody holds [CLOCK-03]', () => {
  const over = (manned?: readonly LadderStep[]) =>
    remindClock(remembered(), { clock: 'respond', share: 1, ...(manned && { manned }) }, hoursLater(4), city)
  expect(over()).toMatchObject({ facts: [{ tells: ['head', 'district', 'city'] }] })
  expect(over()).not.toMatchObject({ facts: [{ missing: expect.anything() }] })
  expect(over(['handler', 'city'])).toMatchObject({ facts: [{ missing: ['head', 'district'] }] })
})
