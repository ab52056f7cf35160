import { expect, test } from 'vitest'
import { hoursLater } from '../../../test/cast/city.ts'
import { afterClosing, afterSigning, type TimeKept, withClocks, withResultClock } from './time-kept.ts'

const clocks = withClocks({ signBy: hoursLater(2), resolveBy: hoursLater(24) })

test('the last instant is in time, the next one is not', () => {
  expect(afterSigning(clocks, hoursLater(2))).toEqual({ signed_in_time: true })
  expect(afterSigning(clocks, hoursLater(2.001))).toEqual({ signed_in_time: false })
})

test('a moved clock counts as it stands; once late in any handling is late', () => {
  const moved: TimeKept = { ...clocks, ...withResultClock({ resolveBy: hoursLater(48) }) }
  expect(afterClosing(moved, hoursLater(30))).toEqual({ closed_in_time: true })
  const late: TimeKept = { ...clocks, ...afterClosing(clocks, hoursLater(30)) }
  expect(afterClosing({ ...late, ...withResultClock({ resolveBy: hoursLater(99) }) }, hoursLater(40))).toEqual({
    closed_in_time: false,
  })
})

test('a new lead begins anew', () => {
  const late: TimeKept = { ...clocks, ...afterSigning(clocks, hoursLater(9)), ...afterClosing(clocks, hoursLater(30)) }
  expect({ ...late, ...withClocks({ signBy: hoursLater(50), resolveBy: hoursLater(60) }) }).toMatchObject({
    signed_in_time: undefined,
    closed_in_time: undefined,
  })
})
