import type { LimitUnit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Marks } from '#foundations/calendar/timetable.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { LeadPattern } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** The instants by which the lead must sign for, first contact the requester, and give the result. */
export type Deadlines = {
  readonly signBy: Moment
  readonly respondBy: Moment
  readonly resolveBy: Moment
}

/** When each clock has used up each of these shares (0-1) of its time; the lists follow the order of `shares`. */
export type Reminders = {
  readonly shares: readonly number[]
  readonly sign: readonly Moment[]
  readonly respond: readonly Moment[]
  readonly resolve: readonly Moment[]
}

/** The unit each of the requester's clocks was set in, so that one that is moved is measured as it was set. */
export type CountedIn = { readonly respond: LimitUnit; readonly resolve: LimitUnit }

/** Why this unit: the catalogue line that won and the edition it stands in, the dispatcher's own reason, or a ruling. */
export type DispatchReason =
  | {
      readonly by: 'catalogue'
      readonly line: string
      readonly edition: string
      readonly basis: string
      /** The lines about the matter that lost to it, by id, the narrowest first; absent in old facts. */
      readonly lost?: readonly string[]
    }
  | {
      readonly by: 'dispatcher'
      readonly why: string
      readonly edition: string
      /** The account of the dispatcher, who does not judge it later; absent in old facts. [DISPATCH-05] */
      readonly person?: string
    }
  | { readonly by: 'ruling'; readonly why: string; readonly basis: string; readonly edition: string }
  | { readonly by: 'split'; readonly parent: TicketId; readonly why: string; readonly edition: string }

export type TicketDispatched = {
  readonly type: 'TicketDispatched'
  readonly at: Moment
  /** 1 for the first dispatch, then counting redispatches. */
  readonly round: number
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly level: LevelCode
  readonly deadlines: Deadlines
  readonly reminders: Reminders
  /** Absent in facts from before clocks could be moved. */
  readonly countedIn?: CountedIn
  /** The rulebook edition by which deadlines and reminders were set. [CLOCK-01] */
  readonly deadlineEdition: string
  readonly returnBy: Moment
  readonly reason: DispatchReason
  readonly rule: RuleId
}

/** Why the catalogue names no unit. */
export type CatalogueGap =
  | 'no-line'
  | 'equal-lines'
  | 'no-unit'
  | 'several-units'
  | 'unit-closed'
  | 'returned-by-that-unit'
  | 'unknown-level'
  | 'unknown-sign-limit'

/** The catalogue was to dispatch directly and could not: a dispatcher decides. */
export type TicketHeld = {
  readonly type: 'TicketHeld'
  readonly at: Moment
  readonly why: CatalogueGap
  /** The catalogue lines that were in question, by id. */
  readonly lines: readonly string[]
  readonly edition: string
  readonly rule: RuleId
}

/** The lead hands the ticket back; the clock goes on. */
export type TicketReturned = {
  readonly type: 'TicketReturned'
  readonly at: Moment
  readonly by: UnitCode
  /** A reason of the rulebook edition, by code; absent in facts from before reasons were listed. */
  readonly reason?: string
  readonly why: string
  readonly basis: string
  readonly suggestedLead?: UnitCode
}

/** A piece of a ticket that becomes a ticket of its own, for a unit of its own. */
export type Child = {
  readonly ticket: TicketId
  readonly lead: UnitCode
  /** What is asked of the unit. */
  readonly matter: string
}

/** What several units must act on is split: each gets a ticket of its own, and the parent waits for all of them. [DISPATCH-08] */
export type TicketSplit = {
  readonly type: 'TicketSplit'
  readonly at: Moment
  readonly why: string
  readonly children: readonly Child[]
  /** The units of the children, who see the parent from now on. */
  readonly involves: readonly UnitCode[]
  readonly edition: string
}

/** On the parent: a child has come to its end. [DISPATCH-08] */
export type ChildResolved = {
  readonly type: 'ChildResolved'
  readonly at: Moment
  readonly child: TicketId
  /** Who saw it through; absent where the desk closed it. */
  readonly unit?: UnitCode
  /** A result kind of the rulebook edition; absent where the desk closed it. */
  readonly result?: string
  /** What the requester is to be told of it; absent where it came to nothing. */
  readonly answer?: string
}

/** Alone, or after hearing the units of a conference. */
export type HowAdjudicated = 'adjudicator' | 'conference'

/** Whose ticket it is has become a question that a ruling decides; a conference called later replaces it. [DISPATCH-05] */
export type AdjudicationOpened = {
  readonly type: 'AdjudicationOpened'
  readonly at: Moment
  readonly how: HowAdjudicated
  /** The units whose word is asked for. */
  readonly units: readonly UnitCode[]
  readonly question: string
  /** Until then the units of a conference may speak, before anything is ruled. */
  readonly hearBy?: Moment
  readonly due: Moment
  /** When the ruling reminds; a conference goes on with those of the adjudication it takes over. [CLOCK-03] */
  readonly reminders?: Marks
  readonly edition: string
  readonly rule: RuleId
  readonly involves: readonly UnitCode[]
}

/** A unit says whose ticket it thinks it is; its last word counts. */
export type OpinionGiven = {
  readonly type: 'OpinionGiven'
  readonly at: Moment
  readonly unit: UnitCode
  readonly says: string
  readonly suggests?: UnitCode
}

/** What a ruling would have the catalogue say: a line of its own, or an example that every edition must keep to. */
export type CatalogueOffer =
  | {
      readonly as: 'line'
      readonly category: string
      readonly place: string
      readonly kind: DemandKind | '*'
      readonly lead: LeadPattern
      readonly supports: readonly LeadPattern[]
    }
  | {
      readonly as: 'example'
      readonly category: CategoryCode
      readonly place: PlaceCode
      readonly kind: DemandKind
      readonly lead: UnitCode
    }

/** Whose ticket it is; the dispatch that follows from it stands beside it. [DISPATCH-06] */
export type AdjudicationRuled = {
  readonly type: 'AdjudicationRuled'
  readonly at: Moment
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly why: string
  readonly basis: string
  readonly forCatalogue?: CatalogueOffer
  readonly edition: string
}

/** The catalogue's editors took up what a ruling offered, or did not. [DISPATCH-06] */
export type ProposalSettled = {
  readonly type: 'ProposalSettled'
  readonly at: Moment
  readonly verdict: 'taken' | 'declined'
  readonly why: string
  /** The edition of the catalogue then in force. */
  readonly edition: string
}

export type DispatchFact =
  | TicketDispatched
  | TicketHeld
  | TicketReturned
  | TicketSplit
  | ChildResolved
  | AdjudicationOpened
  | OpinionGiven
  | AdjudicationRuled
  | ProposalSettled
