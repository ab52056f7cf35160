import { describe, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, units } from '../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import type { PartDone, PartSigned } from './events.ts'
import { finishPart } from './finish-part.ts'
import { partMemory } from './part-state.ts'
import { signPart } from './sign-part.ts'

const city = castCity()
const lifeWith = (...facts: readonly AnyFact[]) => recall(partMemory, [dispatched(), ...facts])
const taken: PartSigned = { type: 'PartSigned', at: hoursLater(1), unit: units.heatUtility }
const done: PartDone = {
  type: 'PartDone',
  at: hoursLater(3),
  unit: units.heatUtility,
  workDone: '一次管网已提温',
  evidence: [],
}
const returned = { type: 'TicketReturned', at: hoursLater(2), by: units.jianwai, why: '…', basis: '…' } as AnyFact

describe('the part of a supporting unit [HANDLE-05]', () => {
  test('is signed for by each of them, beside the lead', () => {
    expect(signPart(lifeWith(signed), { unit: units.heatUtility }, hoursLater(1))).toEqual({
      accepted: true,
      facts: [taken],
    })
  })

  test.each([
    ['not-a-support', lifeWith(), units.jianwai],
    ['not-a-support', lifeWith(), undefined],
    ['already-signed', lifeWith(taken), units.heatUtility],
    ['not-in-hand', lifeWith(returned), units.heatUtility],
    ['already-resolved', lifeWith(signed, contacted, resolved), units.heatUtility],
  ] as const)('%s is refused', (reason, state, unit) => {
    expect(signPart(state, { unit }, hoursLater(2))).toEqual({ accepted: false, reason, rule: 'HANDLE-05' })
  })

  test('is done with what was done and what proves it; no phone stays in the words', () => {
    const said = { unit: units.heatUtility, workDone: ' 已提温，联系13800000000 ', evidence: [] }
    const decision = finishPart(lifeWith(taken), said, hoursLater(3), city)
    const [fact] = decision.accepted ? decision.facts : []
    expect(fact).toMatchObject({ type: 'PartDone', unit: units.heatUtility, evidence: [] })
    expect(fact?.workDone).not.toContain('13800000000')
  })

  test.each([
    ['not-a-support', lifeWith(taken), { unit: units.housing }],
    ['not-signed', lifeWith(), {}],
    ['already-done', lifeWith(taken, done), {}],
    ['work-empty', lifeWith(taken), { workDone: ' ' }],
    ['work-too-long', lifeWith(taken), { workDone: '长'.repeat(100_000) }],
    ['already-resolved', lifeWith(taken, resolved), {}],
  ] as const)('%s is refused of its work', (reason, state, over) => {
    const said = { unit: units.heatUtility, workDone: '已提温', evidence: [], ...over }
    expect(finishPart(state, said, hoursLater(4), city)).toEqual({ accepted: false, reason, rule: 'HANDLE-05' })
  })

  test('is kept through a redispatch with the same support, and asked for again in a second handling', () => {
    const moved = dispatched({ round: 2, lead: units.housing, supports: [units.heatUtility, units.jianwai] })
    expect(lifeWith(taken, done, returned, moved).parts).toEqual([
      { unit: units.heatUtility, phase: 'done' },
      { unit: units.jianwai, phase: 'to-sign' },
    ])
    expect(lifeWith(taken, done, resolved, opened).parts).toContainEqual({ unit: units.heatUtility, phase: 'to-do' })
  })
})
