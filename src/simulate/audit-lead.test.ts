import { beforeAll, expect, test } from 'vitest'
import { beijingWorld } from '../../test/cast/beijing.ts'
import { auditAct, type SeenLead } from './audit-lead.ts'
import { plantedStreets } from './conduct.ts'
import type { World } from './world.ts'

let world: World
let planted: string
beforeAll(async () => {
  world = await beijingWorld()
  const [street = ''] = plantedStreets(world).keys()
  planted = [...world.city.units.values()].find(({ kind, area }) => kind === 'street' && area === street)?.code ?? ''
})

const lead = (id: string, more: Partial<SeenLead> = {}): SeenLead => ({
  ...{ id, unit: 'bureau-market', phase: 'open', mine: false, notes: 0 },
  ...more,
})

test('the auditor takes a lead up, notes, concludes, and leaves its share of leads open', () => {
  expect(auditAct(world, [lead('b'), lead('a')])).toEqual({ command: 'TakeLead', input: { lead: 'a' } })
  const taken = lead('a', { phase: 'assigned', mine: true })
  expect(auditAct(world, [taken, lead('b')])).toMatchObject({ command: 'NoteOnLead', input: { lead: 'a' } })
  expect(auditAct(world, [{ ...taken, notes: 1 }, lead('b')])).toMatchObject({ command: 'ConcludeLead' })
  expect(auditAct(world, [lead('a', { phase: 'concluded' }), lead('b')])).toBeUndefined()
  expect(auditAct(world, [])).toBeUndefined()
})

test('planted conduct is confirmed, nothing else is; what somebody else works on stays theirs', () => {
  const verdictOf = (id: string, unit: string) => {
    const act = auditAct(world, [lead(id, { unit, phase: 'assigned', mine: true, notes: 1 })])
    return act?.command === 'ConcludeLead' ? act.input.verdict : undefined
  }
  const ids = Array.from({ length: 20 }, (_, index) => `lead-${index}`)
  expect(new Set(ids.map((id) => verdictOf(id, planted)))).toEqual(new Set(['confirmed']))
  expect(new Set(ids.map((id) => verdictOf(id, 'bureau-market')))).toEqual(new Set(['explained', 'unfounded']))
  expect(auditAct(world, [lead('a', { phase: 'assigned' })])).toBeUndefined()
})
