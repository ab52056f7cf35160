import { describe, expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, monday, places, units } from '../../test/cast/city.ts'
import { received } from '../../test/cast/tickets.ts'
import type { ReceiveDemand } from './receive-demand.ts'
import { type Reporter, reportProblem } from './report-problem.ts'
import { intakeMemory } from './state.ts'

const city = castCity()
const by: Reporter = { unit: units.yongan, area: places.yongan }
const seen: ReceiveDemand & { readonly by: Reporter } = {
  by,
  number: '261123-000123',
  channel: 'grid',
  requester: { subject: 'subject-1', kind: 'citizen', confidential: false },
  text: '3号楼前井盖破损，店主13800138000',
  address: '3号楼前',
  attachments: [],
}
const report = (over: Partial<typeof seen> = {}) =>
  reportProblem(intakeMemory.start, { ...seen, ...over }, monday, city)

describe('staff report what they saw [HANDLE-15]', () => {
  test('in their own area, which is where it lies unless they say more exactly; the unit stands for a requester', () => {
    const decision = report({ by: { ...by, area: places.jianwai } })
    expect(decision).toMatchObject({
      accepted: true,
      facts: [{ channel: 'grid', reportedBy: units.yongan, place: places.jianwai, at: monday }],
    })
    expect(JSON.stringify(decision)).not.toMatch(/13800138000|"by"/)
    expect(report({ place: places.yongan })).toMatchObject({ facts: [{ place: places.yongan }] })
  })

  test('as seen then, where it is sent later; a phone whose clock is fast saw it now', () => {
    expect(report({ saidAt: hoursLater(-3) })).toMatchObject({ facts: [{ at: hoursLater(-3) }] })
    expect(report({ saidAt: hoursLater(3) })).toMatchObject({ facts: [{ at: monday }] })
  })

  test.each([
    ['no-unit', 'HANDLE-15', { by: { ...by, unit: undefined } }],
    ['outside-your-area', 'HANDLE-15', { place: places.tilu }],
    ['outside-your-area', 'HANDLE-15', { place: places.jianwai }],
    ['text-missing', 'INTAKE-01', { text: ' \n ' }],
    ['text-too-long', 'INTAKE-01', { text: '井'.repeat(100_000) }],
  ] as const)('%s is refused', (reason, rule, over) => {
    expect(report(over)).toEqual({ accepted: false, reason, rule })
  })

  test('once', () => {
    const before = recall(intakeMemory, [received({ reportedBy: units.yongan })])
    expect(reportProblem(before, seen, monday, city)).toMatchObject({ reason: 'already-received' })
  })
})
