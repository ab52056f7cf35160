import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type {
  ExclusionAdvised,
  ExclusionAsked,
  ExclusionReviewed,
  ObjectionDecided,
  ObjectionRaised,
  PanelOpinion,
} from '../events.ts'

/** How leaving a ticket out of the appraised scope stands. [APPRAISE-03, APPRAISE-09] */
export type ExclusionColumns = {
  readonly excluded: boolean
  readonly exclusion?: 'asked' | 'granted-once' | 'granted' | 'refused' | 'objected'
  readonly exclusion_unit?: string
  readonly exclusion_reason?: string
  readonly exclusion_evidence?: string
  readonly exclusion_files?: readonly Attachment[]
  readonly exclusion_asked?: Instant
  readonly exclusion_by?: string
  readonly exclusion_first_by?: string
  /** Who had a part in it, by id and by name: none of them decides what comes next. */
  readonly exclusion_people?: readonly string[]
  readonly exclusion_names?: readonly string[]
  readonly exclusion_why?: string
  /** When the step it waits for is due; while it is refused, until when the unit may object. */
  readonly exclusion_due?: Instant | undefined
  readonly objection?: 'open' | 'upheld' | 'rejected'
  readonly objection_why?: string
  /** Until when a panel may advise, and what it did. [APPRAISE-19] */
  readonly opinion_due?: Instant | undefined
  readonly opinion?: PanelOpinion
  readonly opinion_votes_for?: number
  readonly opinion_votes_against?: number
  readonly opinion_why?: string
  /** Why the last decision differs from it. */
  readonly opinion_despite?: string | undefined
}

type By = Pick<ActorRef, 'person' | 'name'>

function withPart({ exclusion_people = [], exclusion_names = [] }: Partial<ExclusionColumns>, { person, name }: By) {
  return { exclusion_people: [...exclusion_people, person], exclusion_names: [...exclusion_names, name] }
}

export function askedColumns({ unit, reason, evidence, files, at, reviewBy, opinionBy }: ExclusionAsked, by: By) {
  return {
    exclusion: 'asked',
    exclusion_unit: unit,
    exclusion_reason: reason,
    exclusion_evidence: evidence,
    ...(files && { exclusion_files: files }),
    exclusion_asked: instantOf(at),
    exclusion_by: by.name,
    ...withPart({}, by),
    exclusion_due: dueAt(reviewBy),
    opinion_due: dueAt(opinionBy),
  } as const satisfies Partial<ExclusionColumns>
}

export function reviewedColumns(
  { step, granted, why, reviewBy, objectBy, despitePanel }: ExclusionReviewed,
  before: ExclusionColumns,
  by: By,
) {
  return {
    ...withPart(before, by),
    exclusion: phaseAfter({ step, granted }),
    excluded: step === 2 && granted,
    exclusion_why: why,
    exclusion_due: dueAt(reviewBy ?? objectBy),
    opinion_despite: despitePanel,
    ...(step === 1 ? { exclusion_first_by: by.name } : {}),
  } satisfies Partial<ExclusionColumns>
}

export function objectedColumns({ why, files = [], decideBy }: ObjectionRaised, before: ExclusionColumns, by: By) {
  return {
    ...withPart(before, by),
    exclusion: 'objected',
    objection: 'open',
    objection_why: why,
    exclusion_files: [...(before.exclusion_files ?? []), ...files],
    exclusion_due: dueAt(decideBy),
  } as const satisfies Partial<ExclusionColumns>
}

export function decidedColumns({ upheld, why, despitePanel }: ObjectionDecided) {
  return {
    exclusion: upheld ? 'granted' : 'refused',
    excluded: upheld,
    objection: upheld ? 'upheld' : 'rejected',
    exclusion_why: why,
    exclusion_due: undefined,
    opinion_despite: despitePanel,
  } as const satisfies Partial<ExclusionColumns>
}

/** An opinion is advice: the step waits as before, but whoever gave it does not decide it. */
export function advisedColumns(
  { opinion, votesFor, votesAgainst, why }: ExclusionAdvised,
  before: ExclusionColumns,
  by: By,
) {
  return {
    ...withPart(before, by),
    opinion,
    opinion_votes_for: votesFor,
    opinion_votes_against: votesAgainst,
    opinion_why: why,
  } satisfies Partial<ExclusionColumns>
}

function dueAt(moment: Moment | undefined): Instant | undefined {
  return moment === undefined ? undefined : instantOf(moment)
}

function phaseAfter({ step, granted }: Pick<ExclusionReviewed, 'step' | 'granted'>) {
  if (!granted) return 'refused'
  return step === 1 ? 'granted-once' : 'granted'
}
