import type { Unit } from '#foundations/units/unit.ts'
import type { LeadPattern } from './catalogue.ts'

const prefixOf = { 'district-department': 'department', 'city-bureau': 'bureau', utility: 'utility' } as const

/** The pattern by which the catalogue names such a unit; undefined for those it never names. */
export function dutyPatternOf(unit: Pick<Unit, 'kind' | 'line'> | undefined): LeadPattern | undefined {
  if (unit?.kind === 'street') return 'street'
  if (unit?.line === undefined || !(unit.kind in prefixOf)) return undefined
  return `${prefixOf[unit.kind as keyof typeof prefixOf]}:${unit.line}`
}
