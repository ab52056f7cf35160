import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { PlaceCode } from '#foundations/places/place.ts'

/** A unit's code: `street-110105001`, `bureau-heat`, `department-110105-housing`, `utility-water`. */
export type UnitCode = string & { readonly unit: unique symbol }

export const unitKinds = [
  'centre',
  'district-centre',
  'street',
  'community',
  'district-department',
  'city-bureau',
  'utility',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** A body that can act on tickets: an area unit (块), a department or bureau (条), a state utility, or a hotline centre. */
export type Unit = {
  readonly code: UnitCode
  readonly name: string
  readonly shortName?: string
  readonly kind: UnitKind
  /** The area it serves; a ticket placed outside it is none of its concern unless it leads or supports. */
  readonly area: PlaceCode
  /** The line of business of a department, bureau or utility, such as `housing`; area units have none. */
  readonly line?: string
  /** The unit above, to which supervision and alarms go. */
  readonly parent?: UnitCode
  /** The first date on which it no longer takes tickets. */
  readonly closedOn?: LocalDate
}

/** Whether the unit still takes tickets on that date. */
export function isOpenOn(unit: Unit, date: LocalDate): boolean {
  return unit.closedOn === undefined || date < unit.closedOn
}

/** Whether the text has the form of a unit's code; whether such a unit exists, the city's units tell. */
export function isUnitCode(text: string): text is UnitCode {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** The code a text is. Throws unless it is lower-case letters, digits and single hyphens. */
export function unitCode(text: string): UnitCode {
  if (isUnitCode(text)) return text
  throw new Error(`"${text}" is no unit's code; write it like street-110105001`)
}

/** Whether the text names a kind of unit. */
export function isUnitKind(text: string): text is UnitKind {
  return (unitKinds as readonly string[]).includes(text)
}
