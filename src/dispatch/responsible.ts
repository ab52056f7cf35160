import type { UnitCode } from '#foundations/units/unit.ts'
import type { Dispatch } from './state.ts'

/** Who has to do the next thing about an open ticket: a post of the hotline's centre, or a unit; a linked one follows its head. */
export type Responsible =
  | { readonly as: 'operator' | 'dispatcher' | 'adjudicator' | 'head' }
  | { readonly as: 'lead'; readonly unit: UnitCode }

/**
 * Who is responsible for a ticket: its lead; before and between leads the centre's dispatchers, and while a ruling is open whoever
 * adjudicates. Undefined for a closed ticket alone. [DISPATCH-05]
 */
export function responsibleFor(state: Dispatch): Responsible | undefined {
  switch (state.phase) {
    case 'closed':
      return undefined
    case 'linked':
      return { as: 'head' }
    case 'with-unit':
    case 'resolved':
      return { as: 'lead', unit: state.lead }
    case 'waiting':
      return { as: state.adjudicated ? 'adjudicator' : 'dispatcher' }
    case 'unclassified':
      return { as: 'operator' }
  }
}
