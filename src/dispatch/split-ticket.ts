import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import type { Child, TicketSplit } from './events.ts'
import type { Family } from './family-state.ts'

export type SplitTicket = {
  /** The lead that splits its ticket; a dispatcher splits anybody's. */
  readonly by: { readonly unit: UnitCode | undefined } | 'dispatcher'
  readonly why: string
  readonly children: readonly Child[]
}

/** Why this ticket can not be split by this actor, whatever is asked of whom. */
export type NotSplittable =
  | 'not-your-ticket'
  | 'not-dispatched'
  | 'already-resolved'
  | 'is-a-child'
  | 'closed'
  | 'linked'
type SplitFault =
  | 'why-missing'
  | 'no-children'
  | 'too-many-children'
  | 'matter-missing'
  | 'matter-too-long'
  | 'lead-among-children'
  | 'unit-twice'
  | 'no-such-unit'
  | 'unit-closed'
export type SplitRefused = NotSplittable | SplitFault

type SplitCity = Pick<City, 'rulebook' | 'units'>

/**
 * The lead, who keeps the ticket and coordinates, or a dispatcher gives pieces of it to other units, each as a ticket of its
 * own. A child is not split again, so that a family has one level and nothing stands among its own descendants. [DISPATCH-08]
 */
export function splitTicket(
  state: Family,
  input: SplitTicket,
  at: Moment,
  city: SplitCity,
): Decision<TicketSplit, SplitRefused> {
  const reason = notSplittable(state, input.by) ?? faultOf(state, input, city) ?? unitFaultOf(input, at, city)
  if (reason !== undefined) return refuse(reason, 'DISPATCH-08')
  const children = input.children.map(({ ticket, lead, matter }) => ({ ticket, lead, matter: shown(matter) }))
  const involves = children.map(({ lead }) => lead)
  const { edition } = city.rulebook
  return accept({ type: 'TicketSplit', at, why: shown(input.why), children, involves, edition })
}

/** Why the ticket may not be split by this actor; undefined where it may. */
export function notSplittable({ phase, lead, parent }: Family, by: SplitTicket['by']): NotSplittable | undefined {
  if (phase === 'closed' || phase === 'linked') return phase
  if (phase === 'at-desk') return 'not-dispatched'
  if (by !== 'dispatcher' && by.unit !== lead) return 'not-your-ticket'
  if (phase === 'resolved') return 'already-resolved'
  return parent === undefined ? undefined : 'is-a-child'
}

function faultOf(state: Family, { why, children }: SplitTicket, { rulebook }: SplitCity): SplitFault | undefined {
  const { dispatch, intake } = rulebook
  if (why.trim() === '') return 'why-missing'
  if (children.length === 0) return 'no-children'
  if (state.children.length + children.length > dispatch.mostChildren) return 'too-many-children'
  if (children.some(({ matter }) => matter.trim() === '')) return 'matter-missing'
  if (children.some(({ matter }) => matter.length > intake.textLimit)) return 'matter-too-long'
  return children.some(({ lead }) => lead === state.lead) ? 'lead-among-children' : undefined
}

function unitFaultOf({ children }: SplitTicket, at: Moment, { units }: SplitCity): SplitFault | undefined {
  const leads = children.map(({ lead }) => lead)
  const named = leads.map((lead) => units.get(lead))
  if (new Set(leads).size < leads.length) return 'unit-twice'
  if (named.includes(undefined)) return 'no-such-unit'
  return named.some((unit) => unit !== undefined && !isOpenOn(unit, dateOf(at))) ? 'unit-closed' : undefined
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}
