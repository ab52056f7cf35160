import { expect, test } from 'vitest'
import { castCity } from '../../../test/cast/city.ts'
import { plantedMonth } from '../../../test/cast/planted-integrity.ts'
import { compareUnits, findLeads } from './find-leads.ts'
import type { integrityTests, Trace } from './trace.ts'

const rules = castCity().rulebook.appraise.integrity

test('of streets that rush-close or fake praise most are found, of the others hardly any [APPRAISE-16]', () => {
  const { traces, conduct } = plantedMonth('planted', 120, 0.1)
  const asked = new Set(findLeads(traces, rules).map(({ unit }) => unit))
  const found = (does: string) => [...conduct].filter(([unit, did]) => did === does && asked.has(unit)).length
  expect(found('rush-closes')).toBeGreaterThanOrEqual(4)
  expect(found('fakes-praise')).toBeGreaterThanOrEqual(5)
  expect(found('clean')).toBeLessThanOrEqual(1)
})

test('where nobody cheats there is hardly a lead', () => {
  expect(findLeads(plantedMonth('honest', 120, 0).traces, rules).length).toBeLessThanOrEqual(1)
})

const plain: Trace = {
  ...{ ticket: '', unit: '', category: 'heat', praises: true, said: '', answer: '', hoursToAnswer: 30 },
  ...{ ofStaff: false, dodges: false, returnedInVain: false, exclusionAsked: false, recategorised: false },
}

test.each<[(typeof integrityTests)[number], Partial<Trace>]>([
  ['same-number', { number: 'one phone' }],
  ['staff-number', { ofStaff: true }],
  ['short-words', { said: '好！' }],
  ['alike-words', { said: '感谢街道工作人员热心帮助我解决难题' }],
  ['after-contact', { hoursToAnswer: 0.2 }],
  ['template-answers', { answer: '您反映的问题已经安排人员核实处理' }],
  ['dodged', { dodges: true }],
  ['returned-in-vain', { returnedInVain: true }],
  ['exclusions', { exclusionAsked: true }],
  ['recategorised', { recategorised: true }],
])('%s: 20 of one street’s 40 tickets where the others have none are a lead with these tickets', (name, odd) => {
  const words = (n: number) =>
    Array.from({ length: 30 }, (_, at) => String.fromCharCode(0x4e00 + ((n * 977 + at * at * 53) % 4000))).join('')
  const period = Array.from({ length: 12 * 40 }, (_, n) => ({
    ...plain,
    ...{
      ticket: `ticket-${n}`,
      unit: `street-${n % 12}`,
      number: `phone-${n}`,
      said: words(n),
      answer: words(n + 500),
    },
    ...(n % 12 === 3 && n >= 240 ? odd : {}),
  }))
  const groups = new Map(period.map(({ unit }) => [unit, 'street']))
  const found = findLeads({ period, closings: { units: [], working: [] }, groups }, rules)
  expect(found).toMatchObject([{ test: name, unit: 'street-3', of: 40, units: 12 }])
  const first = ['same-number', 'alike-words', 'template-answers'].includes(name) ? 1 : 0
  expect(found[0]?.tickets).toHaveLength(20)
  expect(found[0]?.seen).toBe(20 - first)
})

test('too few cases or too few peers make no lead, and units of another kind are no peers', () => {
  const { traces } = plantedMonth('few', 20, 0.2)
  expect(compareUnits(traces, { ...rules, fewest: 1_000_000 })).toEqual([])
  expect(compareUnits(traces, { ...rules, fewestPeers: 60 })).toEqual([])
  const apart = new Map([...traces.groups.keys()].map((unit, n) => [unit, `kind-${n % 10}`]))
  expect(compareUnits({ ...traces, groups: apart }, rules)).toEqual([])
  expect(compareUnits({ period: [], closings: { units: [], working: [] }, groups: new Map() }, rules)).toEqual([])
})
