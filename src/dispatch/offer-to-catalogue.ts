import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { DemandKind } from '#foundations/rulebook/demand.ts'
import { dutyPatternOf } from '#foundations/rulebook/duty-pattern.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { unitOnDuty } from './duty-units.ts'
import type { CatalogueOffer } from './events.ts'
import { isAbout, type Matter } from './line-rank.ts'

/** An example of the very matter, or a line as wide as its patterns say. */
export type OfferAsked =
  | { readonly as: 'example' }
  | { readonly as: 'line'; readonly category: string; readonly place: string; readonly kind: DemandKind | '*' }

export type NoOffer = 'not-about-this-matter' | 'not-for-catalogue'

type Ruled = { readonly matter: Matter; readonly lead: UnitCode; readonly supports: readonly UnitCode[] }

/**
 * What a ruling offers the catalogue. A line must be about the ticket's matter, and its units must be those on duty there: what
 * no pattern means can only be an example. [DISPATCH-06]
 */
export function offerToCatalogue(
  asked: OfferAsked,
  { matter, lead, supports }: Ruled,
  at: Moment,
  { units }: Pick<City, 'units'>,
): CatalogueOffer | NoOffer {
  if (asked.as === 'example') return { ...asked, ...matter, lead }
  const patternOf = (code: UnitCode) => {
    const pattern = dutyPatternOf(units.get(code))
    const meant = pattern && unitOnDuty(pattern, { place: matter.place, on: dateOf(at) }, { units }).unit
    return meant?.code === code ? pattern : undefined
  }
  const leads = patternOf(lead)
  if (leads === undefined) return 'not-for-catalogue'
  const patterns = supports.map(patternOf).filter((pattern) => pattern !== undefined)
  const { category, place, kind } = asked
  const line = { category, place, kind, lead: leads, supports: patterns }
  return isAbout({ id: '', ...line, basis: '' }, matter) ? { as: 'line', ...line } : 'not-about-this-matter'
}
