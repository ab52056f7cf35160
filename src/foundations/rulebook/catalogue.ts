import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { CategoryCode } from './category.ts'
import type { Channel, DemandKind, LevelCode, RequesterKind } from './demand.ts'

/** Who acts, seen from the ticket's place: its street, its district's department on a line, a city bureau, a utility. */
export type LeadPattern = 'street' | `department:${string}` | `bureau:${string}` | `utility:${string}`

/** One line of the dispatch catalogue (派单目录): category × place × kind × requester × condition → lead, supports, level, sign-for limit. */
export type CatalogueLine = {
  readonly id: string
  /** A leaf, or a prefix that ends in `.*`, or `*`. */
  readonly category: string
  /** `*`, or the code of a district or street. */
  readonly place: string
  readonly kind: DemandKind | '*'
  /** Absent: whoever asks. */
  readonly requester?: RequesterKind
  /** A condition of the rulebook edition, by code; absent: in any case. */
  readonly condition?: string
  readonly lead: LeadPattern
  readonly supports: readonly LeadPattern[]
  readonly level?: LevelCode
  /** A sign-for limit of the rulebook edition, by name; absent: the level's own. */
  readonly signLimit?: string
  readonly basis: string
}

/** What an edition must do: this matter must reach this unit. [DISPATCH-04] */
export type CatalogueExample = {
  readonly id: string
  /** What is asked for, in a few words. */
  readonly says: string
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly place: PlaceCode
  readonly requester?: RequesterKind
  readonly channel?: Channel
  /** Absent: the category's own. */
  readonly level?: LevelCode
  readonly lead: UnitCode
}

/** A dated edition of the dispatch catalogue. */
export type Catalogue = { readonly edition: string; readonly lines: readonly CatalogueLine[] }
