import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Dispatch } from './state.ts'

/** Who has to do the next thing about an open ticket; a linked one waits for what happens to its head. */
export type Responsible = {
  readonly as: 'operator' | 'dispatcher' | 'adjudicator' | 'lead' | 'head'
  readonly unit?: UnitCode
}

/**
 * Who is responsible for a ticket: its lead; before and between leads the centre that dispatches, and while a ruling is open the
 * adjudicator there. Undefined for a closed ticket alone. [DISPATCH-05]
 */
export function responsibleFor(state: Dispatch, { units }: Pick<City, 'units'>): Responsible | undefined {
  switch (state.phase) {
    case 'closed':
      return undefined
    case 'linked':
      return { as: 'head' }
    case 'with-unit':
    case 'resolved':
      return { as: 'lead', unit: state.lead }
    case 'waiting':
      return { as: state.adjudicated ? 'adjudicator' : 'dispatcher', ...centreOf(units) }
    case 'unclassified':
      return { as: 'operator', ...centreOf(units) }
  }
}

function centreOf(units: City['units']) {
  const unit = [...units.values()].find(({ kind }) => kind === 'centre')?.code
  return unit === undefined ? {} : { unit }
}
