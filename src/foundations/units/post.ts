import { isWithin, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from './unit.ts'

export const roles = [
  'operator',
  'dispatcher',
  'street-coordinator',
  'community-worker',
  'department-handler',
  'call-back',
  'appraiser',
  'panellist',
  'leader',
  'analyst',
  'auditor',
  'administrator',
] as const
/** What a post is for; a person acts in the role of one post at a time. */
export type Role = (typeof roles)[number]

/** The tickets a post may see and work on: area × line. */
export type RowScope = { readonly area: PlaceCode; readonly line?: UnitCode }

/** A seat a person holds in a unit. */
export type Post = {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly unit: UnitCode
  readonly scope: RowScope
}

/** What decides about a ticket's row: where it lies, which unit leads and which support. */
export type Subject = {
  readonly place?: PlaceCode
  readonly lead?: UnitCode
  readonly supports: readonly UnitCode[]
}

/**
 * Whether a post of this unit may work on the ticket: its place lies in the scope's area, or the unit leads or supports it;
 * and where the scope names a line unit, that unit leads or supports. A ticket without a place belongs to the whole city only.
 */
export function mayWorkOn(scope: RowScope, subject: Subject, unit: UnitCode): boolean {
  if (scope.line !== undefined && !isInvolved(scope.line, subject)) return false
  return liesIn(scope.area, subject.place) || isInvolved(unit, subject)
}

function liesIn(area: PlaceCode, place: PlaceCode | undefined): boolean {
  return place === undefined ? levelOf(area) === 'city' : isWithin(place, area)
}

function isInvolved(unit: UnitCode, subject: Subject): boolean {
  return subject.lead === unit || subject.supports.includes(unit)
}
