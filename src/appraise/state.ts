import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { Channel, DemandKind, LevelCode, RequesterKind } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { AppraiseFact, CallBackChannel, ExclusionReviewed, PanelOpinion } from './events.ts'

/** A requester still to be asked about the result of this round. */
export type OpenCallBack = {
  readonly phase: 'open'
  readonly round: number
  readonly resolvedAt: Moment
  /** True: the instant by which to ask has been fixed. */
  readonly scheduled: boolean
  readonly attempts: number
  /** When the calls of this round were made. */
  readonly calledAt: readonly Moment[]
  /** Before this the requester is not tried again, and by which channel they then are. */
  readonly nextAt?: Moment
  readonly nextChannel?: CallBackChannel
  readonly due?: Moment
  /** The plan of channels that this round follows. */
  readonly plan?: string
  /** Until when the link that was sent may be used. */
  readonly linkUntil?: Moment
}

/** Where asking the requester stands. */
export type CallBack =
  | { readonly phase: 'unresolved' }
  | OpenCallBack
  | { readonly phase: 'spared'; readonly round: number }
  | { readonly phase: 'answered'; readonly round: number }
  | { readonly phase: 'given-up'; readonly round: number }
  | { readonly phase: 'withdrawn' }

/** Where leaving the ticket out of the appraised scope stands; people are named by their account. */
export type Exclusion =
  | { readonly phase: 'none' }
  | { readonly phase: 'asked'; readonly by: string; readonly unit: UnitCode }
  | { readonly phase: 'granted-once'; readonly by: string; readonly unit: UnitCode; readonly reviewer: string }
  /** The unit may still object until then; `people` asked for it or reviewed it. */
  | {
      readonly phase: 'refused'
      readonly unit: UnitCode
      readonly people: readonly string[]
      readonly objectBy?: Moment
    }
  | { readonly phase: 'objected'; readonly unit: UnitCode; readonly people: readonly string[] }
  | { readonly phase: 'decided' }

/** A panel that may say until then whether the demand is reasonable, and what it said, by whom. [APPRAISE-19] */
export type Panel = {
  readonly until: Moment
  readonly given?: { readonly opinion: PanelOpinion; readonly by: string }
}

/** A piece of another ticket, whose requester is asked about that one; or what staff reported, where nobody asked. */
export type NoDemand = 'is-a-child' | 'is-a-report'

/** By what a demand belongs to a stratum. [APPRAISE-07] */
export type Traits = {
  readonly channel?: Channel
  readonly requester?: RequesterKind
  readonly kind?: DemandKind
  readonly category?: CategoryCode
}

/** What appraisal remembers of a ticket. */
export type Appraisal = {
  readonly callBack: CallBack
  readonly traits: Traits
  /** How many alike it stands for, once it was drawn. */
  readonly weight?: number
  readonly exclusion: Exclusion
  /** Absent where no panel is asked. */
  readonly panel?: Panel
  readonly lead?: UnitCode
  readonly level?: LevelCode
  /** Why it is no demand of its own: nobody is asked about it, and it is not appraised. [DISPATCH-08, HANDLE-15] */
  readonly noDemand?: NoDemand
  /** True once any result was given, whatever came after. */
  readonly hadResult: boolean
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | SecondHandlingOpened
  | TicketWithdrawn
  | AppraiseFact

export const appraiseMemory: Memory<Appraisal> = memory<Appraisal, Heard>(
  { callBack: { phase: 'unresolved' }, traits: {}, exclusion: { phase: 'none' }, hadResult: false },
  {
    TicketReceived: (state, fact) => ({
      ...state,
      traits: { channel: fact.channel, requester: fact.requester.kind },
      ...noDemandIn(fact),
    }),
    TicketClassified: (state, { kind, category }) => ({ ...state, traits: { ...state.traits, kind, category } }),
    TicketDispatched: (state, { lead, level }) => ({ ...state, lead, level }),
    TicketResolved: (state, { round, at }) => ({
      ...state,
      hadResult: true,
      callBack: state.noDemand
        ? state.callBack
        : { phase: 'open', round, resolvedAt: at, scheduled: false, attempts: 0, calledAt: [] },
    }),
    SecondHandlingOpened: (state) => ({ ...state, callBack: { phase: 'unresolved' } }),
    TicketWithdrawn: (state) => ({ ...state, callBack: { phase: 'withdrawn' } }),
    CallBackOpened: (state, { weight, due, plan, nextAt, nextChannel }) => ({
      ...whileOpen(state, (open) => ({
        ...open,
        scheduled: true,
        due,
        ...(plan === undefined ? {} : { plan }),
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(nextChannel === undefined ? {} : { nextChannel }),
      })),
      ...(weight === undefined ? {} : { weight }),
    }),
    CallBackSpared: (state, { round }) => ({ ...state, callBack: { phase: 'spared', round } }),
    RatingLinkSent: (state, { until, nextAt }) =>
      whileOpen(state, (open) => ({ ...open, linkUntil: until, nextAt, nextChannel: 'link' })),
    CallBackMissed: (state, { at, channel, attempt, nextAt, nextChannel }) =>
      whileOpen(state, (open) => ({
        ...open,
        attempts: attempt,
        calledAt: channel === 'link' ? open.calledAt : [...open.calledAt, at],
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(nextChannel === undefined ? {} : { nextChannel }),
      })),
    CallBackAnswered: (state, { round }) => ({ ...state, callBack: { phase: 'answered', round } }),
    CallBackGivenUp: (state, { round }) => ({ ...state, callBack: { phase: 'given-up', round } }),
    ExclusionAsked: (state, { by, unit, opinionBy }) => ({
      ...state,
      exclusion: { phase: 'asked', by, unit },
      ...(opinionBy === undefined ? {} : { panel: { until: opinionBy } }),
    }),
    ExclusionAdvised: (state, { opinion, by }) => ({
      ...state,
      ...(state.panel && { panel: { ...state.panel, given: { opinion, by } } }),
    }),
    ExclusionReviewed: (state, fact) => ({ ...state, exclusion: afterReview(state.exclusion, fact) }),
    ObjectionRaised: (state, { by, unit }) => ({
      ...state,
      exclusion: { phase: 'objected', unit, people: [...peopleIn(state.exclusion), by] },
    }),
    ObjectionDecided: (state) => ({ ...state, exclusion: { phase: 'decided' } }),
  },
)

function afterReview(exclusion: Exclusion, { granted, by: reviewer, objectBy }: ExclusionReviewed): Exclusion {
  if (exclusion.phase !== 'asked' && exclusion.phase !== 'granted-once') return { phase: 'decided' }
  const { by, unit } = exclusion
  if (!granted) {
    const people = [...peopleIn(exclusion), reviewer]
    return { phase: 'refused', unit, people, ...(objectBy === undefined ? {} : { objectBy }) }
  }
  return exclusion.phase === 'asked' ? { phase: 'granted-once', by, unit, reviewer } : { phase: 'decided' }
}

/** Everybody who has had a part in it so far. */
export function peopleIn(exclusion: Exclusion): readonly string[] {
  if (exclusion.phase === 'asked') return [exclusion.by]
  if (exclusion.phase === 'granted-once') return [exclusion.by, exclusion.reviewer]
  return 'people' in exclusion ? exclusion.people : []
}

function noDemandIn({ parent, reportedBy }: TicketReceived): Pick<Appraisal, 'noDemand'> {
  if (parent !== undefined) return { noDemand: 'is-a-child' }
  return reportedBy === undefined ? {} : { noDemand: 'is-a-report' }
}

function whileOpen(state: Appraisal, change: (open: OpenCallBack) => OpenCallBack): Appraisal {
  return state.callBack.phase === 'open' ? { ...state, callBack: change(state.callBack) } : state
}

export type CallBackBarred = 'not-resolved' | 'not-drawn' | 'already-answered' | 'given-up' | 'withdrawn'

/** Why nobody is to be asked while the call-back stands like this. */
export const barredBy: Readonly<Record<Exclude<CallBack['phase'], 'open'>, CallBackBarred>> = {
  unresolved: 'not-resolved',
  spared: 'not-drawn',
  answered: 'already-answered',
  'given-up': 'given-up',
  withdrawn: 'withdrawn',
}
