import type { DemandKind, LevelCode } from './demand.ts'

/** Who acts, seen from the ticket's place: its street, its district's department on a line, a city bureau, a utility. */
export type LeadPattern = 'street' | `department:${string}` | `bureau:${string}` | `utility:${string}`

/** One line of the dispatch catalogue (派单目录): category × place × kind → lead, supports, level, sign-for limit. */
export type CatalogueLine = {
  readonly id: string
  /** A leaf, or a prefix that ends in `.*`, or `*`. */
  readonly category: string
  /** `*`, or the code of a district or street. */
  readonly place: string
  readonly kind: DemandKind | '*'
  readonly lead: LeadPattern
  readonly supports: readonly LeadPattern[]
  readonly level?: LevelCode
  /** A sign-for limit of the rulebook edition, by name; absent: the level's own. */
  readonly signLimit?: string
  readonly basis: string
}

/** A dated edition of the dispatch catalogue. */
export type Catalogue = { readonly edition: string; readonly lines: readonly CatalogueLine[] }
