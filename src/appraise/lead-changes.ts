import type { Moment } from '#foundations/calendar/moment.ts'

/** What an auditor may find behind odd figures: wrongdoing, a good reason, or nothing. */
export type Verdict = 'confirmed' | 'explained' | 'unfounded'

export type LeadAssigned = {
  readonly type: 'LeadAssigned'
  readonly at: Moment
  readonly lead: string
  readonly to: { readonly person: string; readonly name: string }
}

export type LeadNoted = {
  readonly type: 'LeadNoted'
  readonly at: Moment
  readonly lead: string
  readonly note: string
}

export type LeadConcluded = {
  readonly type: 'LeadConcluded'
  readonly at: Moment
  readonly lead: string
  readonly verdict: Verdict
  readonly why: string
}

export type LeadFact = LeadAssigned | LeadNoted | LeadConcluded
