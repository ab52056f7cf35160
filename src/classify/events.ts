import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'
import type { Role } from '#foundations/units/post.ts'

/** What the demand is about, where and how urgent, as it was decided, by a person unless a model is named. A later one replaces an earlier one. */
export type TicketClassified = {
  readonly type: 'TicketClassified'
  readonly at: Moment
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly place: PlaceCode
  readonly tags: readonly string[]
  /** The alarming words that count. */
  readonly sensitiveWords: readonly string[]
  /** The level the words ask for at least, whatever was chosen; absent when they ask for none. [CLASSIFY-04] */
  readonly raised?: { readonly to: LevelCode; readonly because: readonly string[] }
  /** The category that was proposed and the words that decided it; absent when none was. */
  readonly suggested?: Suggested
  /** True: the catalogue may dispatch at once. False: a dispatcher decides. */
  readonly directDispatch: boolean
  readonly edition: string
  /** The edition of the model that decided without a person; absent where a person did. [CLASSIFY-02] */
  readonly decidedBy?: string
  /** The parent whose classification a child takes over; absent where it was classified by itself. [DISPATCH-08] */
  readonly takenFrom?: TicketId
}

/** A proposal as it stood when it was decided; facts of before models were learnt name neither probability (0 to 1) nor author. */
export type Suggested = {
  readonly category: CategoryCode
  readonly because: readonly string[]
  readonly probability?: number
  /** `lexicon`, or the edition of a model. */
  readonly by?: string
}

/** What was received holds words that raise its level or are somebody's to know at once. [CLASSIFY-04] */
export type WordsNoticed = {
  readonly type: 'WordsNoticed'
  readonly at: Moment
  readonly words: readonly string[]
  /** Those of them that alarm. */
  readonly sensitive: readonly string[]
  readonly raiseTo?: LevelCode
  readonly notify: readonly Role[]
  readonly edition: string
}

/** By which sign a ticket was found to be the repeat of another. */
export type LikenessKind = 'same-requester' | 'same-matter' | 'same-text'

/** The ticket says what another said before, its head, and waits for that one's answer. [CLASSIFY-03] */
export type TicketLinked = {
  readonly type: 'TicketLinked'
  readonly at: Moment
  readonly to: TicketId
  readonly as: LikenessKind
  /** How alike the texts are, 0 to 1, where that was the sign. */
  readonly alike?: number
  readonly edition: string
}

/** The ticket no longer waits for its head and goes its own way. */
export type TicketUnlinked = {
  readonly type: 'TicketUnlinked'
  readonly at: Moment
  readonly from: TicketId
  readonly why: string
}

/** On the head: another ticket waits for its answer. */
export type RepeatJoined = {
  readonly type: 'RepeatJoined'
  readonly at: Moment
  readonly repeat: TicketId
  readonly as: LikenessKind
}

/** On the head: that ticket waits no longer. */
export type RepeatLeft = { readonly type: 'RepeatLeft'; readonly at: Moment; readonly repeat: TicketId }

/** The head's answer is its linked ticket's too: from now on its requester is told. A later one tells of a new result. */
export type LinkedAnswerGiven = {
  readonly type: 'LinkedAnswerGiven'
  readonly at: Moment
  readonly from: TicketId
  /** A result kind of the rulebook edition; absent where the desk answered at once. */
  readonly result?: string
  readonly answer: string
}

export type ClassifyFact =
  | TicketClassified
  | WordsNoticed
  | TicketLinked
  | TicketUnlinked
  | RepeatJoined
  | RepeatLeft
  | LinkedAnswerGiven
