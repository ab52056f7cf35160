import type { Moment } from '#foundations/calendar/moment.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'

/** What the demand is about, where and how urgent, as it was decided, by a person unless a model is named. A later one replaces an earlier one. */
export type TicketClassified = {
  readonly type: 'TicketClassified'
  readonly at: Moment
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly place: PlaceCode
  readonly tags: readonly string[]
  readonly sensitiveWords: readonly string[]
  /** The category that was proposed and the words that decided it; absent when none was. */
  readonly suggested?: Suggested
  /** True: the catalogue may dispatch at once. False: a dispatcher decides. */
  readonly directDispatch: boolean
  readonly edition: string
  /** The edition of the model that decided without a person; absent where a person did. [CLASSIFY-02] */
  readonly decidedBy?: string
}

/** A proposal as it stood when it was decided; facts of before models were learnt name neither probability (0 to 1) nor author. */
export type Suggested = {
  readonly category: CategoryCode
  readonly because: readonly string[]
  readonly probability?: number
  /** `lexicon`, or the edition of a model. */
  readonly by?: string
}

export type ClassifyFact = TicketClassified
