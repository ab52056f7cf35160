import { expect, test } from 'vitest'
import type { TicketLinked } from '#classify/events.ts'
import type { TicketReturned, TicketSplit } from '#dispatch/events.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { type AnyFact, commandId, refOf } from '#foundations/journal/envelope.ts'
import type { ExtensionGranted } from '#handle/events.ts'
import { rowOf } from '#platform/postgres/view.ts'
import { answered, callBackOpened, givenUp } from '../../../test/cast/calling-back.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../../test/cast/handling.ts'
import { cast } from '../../../test/cast/people.ts'
import { classified, deadlines, dispatched, received, ticketNumber } from '../../../test/cast/tickets.ts'
import { courses } from './courses.ts'

const at = (hours: number) => instantOf(hoursLater(hours))
const ticket = ticketNumber(1)
const actor = refOf(cast.operator)

function courseOf(...facts: readonly AnyFact[]) {
  const history = facts.map((fact, position) => ({
    ...{ ticket, position, actor, fact },
    commandId: commandId('00000000-0000-4000-8000-000000000001'),
  }))
  return rowOf(courses, history) ?? {}
}

const handled = [received(), classified(), dispatched(), signed, contacted, resolved]

test('a ticket goes from step to step without a gap, and is held from its dispatch to its result', () => {
  expect(courseOf(...handled, callBackOpened(), answered())).toMatchObject({
    steps: ['classify', 'dispatch', 'sign', 'contact', 'resolve', 'call-back'],
    step_began: [at(0), at(0), at(0), at(0.25), at(1), at(8)],
    step_ended: [at(0), at(0), at(0.25), at(1), at(8), at(24)],
    step_due: [null, null, at(0.5), at(4), at(24), at(80)],
    step_ends: ['done', 'done', 'done', 'done', 'done', 'done'],
    ...{ held_by: [units.jianwai], held_from: [at(0)], held_to: [at(8)], held_due: [at(24)], held_ends: ['done'] },
    ...{ closed: at(8), demand: true, returns: 0 },
  })
})

test('what comes back for second handling is open again, by its new deadline', () => {
  const again = courseOf(...handled, callBackOpened(), answered({ secondHandling: true }), opened)
  expect(again).toMatchObject({ due: at(168), held_by: [units.jianwai, units.jianwai], held_to: [at(8), null] })
  expect(again.closed).toBeUndefined()
  expect((again.steps as string[]).at(-1)).toBe('contact')
  expect((again.step_rounds as number[]).at(-1)).toBe(2)
})

test('a return ends the holding, and the next unit begins its own', () => {
  const back: TicketReturned = {
    ...{ type: 'TicketReturned', at: hoursLater(2), by: units.jianwai },
    why: '不属',
    basis: '',
  }
  const next = dispatched({ at: hoursLater(3), round: 2, lead: units.housing })
  expect(courseOf(...handled.slice(0, 3), back, next)).toMatchObject({
    steps: ['classify', 'dispatch', 'sign', 'dispatch', 'sign'],
    step_ends: ['done', 'done', 'returned', 'done', null],
    ...{ held_by: [units.jianwai, units.housing], held_to: [at(2), null], held_ends: ['returned', null], returns: 1 },
  })
})

test('more time moves the deadline of whoever holds it', () => {
  const granted: ExtensionGranted = {
    ...{ type: 'ExtensionGranted', at: hoursLater(3), resolveBy: hoursLater(60), note: '', edition: '2019-01' },
    reminders: { shares: [], resolve: [] },
  }
  expect(courseOf(...handled.slice(0, 5), granted)).toMatchObject({
    ...{ due: at(60), held_due: [at(60)], step_due: [null, null, at(0.5), at(4), at(60)] },
  })
})

test('a requester nobody reached ends the asking as closed', () => {
  expect((courseOf(...handled, callBackOpened(), givenUp).step_ends as string[]).at(-1)).toBe('closed')
})

test('pieces of a split, and what staff reported, are work but no demand', () => {
  expect(courseOf(received({ parent: ticketNumber(2) })).demand).toBe(false)
  expect(courseOf(received({ reportedBy: units.jianwai })).demand).toBe(false)
})

test('a linked ticket waits for its head, a split one for its pieces', () => {
  const linked: TicketLinked = {
    ...{ type: 'TicketLinked', at: hoursLater(1), to: ticketNumber(2), as: 'same-matter', edition: '2019-01' },
  }
  expect(courseOf(received(), linked).steps).toEqual(['classify', 'linked'])
  const split: TicketSplit = {
    ...{ type: 'TicketSplit', at: hoursLater(1), why: '', children: [], involves: [], edition: '2019-01' },
  }
  expect(courseOf(received(), classified(), dispatched({ deadlines }), split)).toMatchObject({
    ...{ steps: ['classify', 'dispatch', 'sign', 'children'], held_ends: ['moved'] },
  })
})
