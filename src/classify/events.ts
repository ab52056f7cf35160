import type { Moment } from '#foundations/calendar/moment.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'

/** What the demand is about, where and how urgent, as a person decided it. A later one replaces an earlier one. */
export type TicketClassified = {
  readonly type: 'TicketClassified'
  readonly at: Moment
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly place: PlaceCode
  readonly tags: readonly string[]
  readonly sensitiveWords: readonly string[]
  /** The category the lexicon proposed and the words that decided it; absent when it proposed none. */
  readonly suggested?: { readonly category: CategoryCode; readonly because: readonly string[] }
  /** True: the catalogue may dispatch at once. False: a dispatcher decides. */
  readonly directDispatch: boolean
  readonly edition: string
}

export type ClassifyFact = TicketClassified
