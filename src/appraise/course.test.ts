import { expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import { hoursLater, monday, units } from '../../test/cast/city.ts'
import { endStep, hold, holderOf, letGo, moveDue, nextStep, noCourse, runningStep } from './course.ts'

const at = (hours: number) => instantOf(hoursLater(hours))

test('a step ends where the next begins, so that the steps of a ticket leave no time out', () => {
  const signing = nextStep(nextStep(noCourse, monday, { step: 'dispatch' }), hoursLater(1), {
    ...{ step: 'sign', unit: units.jianwai, round: 2, due: at(2) },
  })
  expect(runningStep(signing)).toBe('sign')
  expect(signing).toMatchObject({
    steps: ['dispatch', 'sign'],
    step_units: [null, units.jianwai],
    step_rounds: [1, 2],
    step_began: [at(0), at(1)],
    step_ended: [at(1), null],
    step_due: [null, at(2)],
    step_ends: ['done', null],
  })
  expect(endStep(signing, hoursLater(3), 'returned')).toMatchObject({
    ...{ step_ended: [at(1), at(3)], step_ends: ['done', 'returned'] },
  })
})

test('where nothing runs, nothing ends', () => {
  expect(endStep(noCourse, monday)).toBe(noCourse)
  expect(letGo(noCourse, monday, 'closed')).toBe(noCourse)
  expect(moveDue(noCourse, at(9))).toEqual(noCourse)
})

test('one unit holds the ticket at a time, and its deadline may move', () => {
  const held = hold(hold(noCourse, monday, units.jianwai, at(24)), hoursLater(2), units.chaowai, at(26))
  expect(held).toMatchObject({ held_to: [at(2), null], held_ends: ['moved', null] })
  expect(holderOf(held)).toBe(units.chaowai)
  const moved = moveDue(nextStep(held, hoursLater(3), { step: 'resolve', due: at(26) }), at(48))
  expect(moved).toMatchObject({ held_due: [at(24), at(48)], step_due: [at(48)] })
  const gone = letGo(moved, hoursLater(30), 'done')
  expect(holderOf(gone)).toBeUndefined()
  expect(gone.held_ends).toEqual(['moved', 'done'])
})
