import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { hoursLater } from '../../test/cast/city.ts'
import { classified, received } from '../../test/cast/tickets.ts'
import { acknowledgeWarning } from './acknowledge-warning.ts'
import type { WarningAcknowledged } from './events.ts'
import { openWarnings } from './open-warnings.ts'
import { warnMemory } from './state.ts'

const burning = recall(warnMemory, [received(), classified({ sensitiveWords: ['着火'] })])
const calm = recall(warnMemory, [received(), classified()])
const at = hoursLater(1)

test('a warning is dealt with once, in words [WARN-02]', () => {
  const decision = acknowledgeWarning(burning, { kind: 'sensitive', note: ' 已电话核实，消防到场 ' }, at)
  expect(decision).toEqual({
    accepted: true,
    facts: [{ type: 'WarningAcknowledged', at, kind: 'sensitive', note: '已电话核实，消防到场' }],
  })
})

test('the next kind of warning is another matter', () => {
  const seenOnce: WarningAcknowledged = { type: 'WarningAcknowledged', at, kind: 'deadline', note: '已催' }
  const seen = recall(warnMemory, [received(), seenOnce])
  expect(acknowledgeWarning(seen, { kind: 'deadline', note: '再催' }, at)).toMatchObject({
    reason: 'already-acknowledged',
  })
  expect(acknowledgeWarning(seen, { kind: 'repeats', note: '合并办理' }, at)).toMatchObject({ accepted: true })
})

test.each([
  ['no-such-ticket', warnMemory.start, { kind: 'deadline', note: '催办' }],
  ['no-such-warning', calm, { kind: 'sensitive', note: '核实' }],
  ['note-missing', burning, { kind: 'sensitive', note: '  ' }],
] as const)('%s is refused', (reason, state, command) => {
  expect(acknowledgeWarning(state, command, at)).toEqual({ accepted: false, reason, rule: 'WARN-02' })
})

test('what is still open is offered, the most pressing first', () => {
  expect(openWarnings(burning, at)).toEqual(['sensitive', 'deadline', 'repeats', 'hot-issue'])
  expect(openWarnings(calm, at)).toEqual(['deadline', 'repeats', 'hot-issue'])
  expect(openWarnings(warnMemory.start, at)).toEqual([])
})
