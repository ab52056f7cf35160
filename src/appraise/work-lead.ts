import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { LeadAssigned, LeadConcluded, LeadNoted, Verdict } from './lead-changes.ts'

/** A lead as far as it decides who may do what. */
export type WorkedLead = {
  readonly id: string
  /** The unit it asks about. */
  readonly unit: string
  readonly phase: 'open' | 'assigned' | 'concluded'
  /** The person who works it. */
  readonly assignee?: string
}

export type LeadRefused =
  | 'concluded-already'
  | 'own-unit'
  | 'assigned-already'
  | 'not-an-auditor'
  | 'not-yours'
  | 'nothing-said'

type Auditor = { readonly person: string; readonly name: string; readonly unit: string }
type By = Pick<Actor, 'person' | 'unit'>

/** Gives a lead to an auditor, who is not of the unit it asks about; undefined stands for somebody who is none. [APPRAISE-16] */
export function assignLead(
  lead: WorkedLead,
  { to, by }: { readonly to: Auditor | undefined; readonly by: By },
  at: Moment,
): Decision<LeadAssigned, LeadRefused> {
  const barred = barredFrom(lead, by)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-16')
  if (to === undefined) return refuse('not-an-auditor', 'APPRAISE-16')
  if (to.unit === lead.unit) return refuse('own-unit', 'APPRAISE-16')
  if (to.person === lead.assignee) return refuse('assigned-already', 'APPRAISE-16')
  return accept({ type: 'LeadAssigned', at, lead: lead.id, to: { person: to.person, name: to.name } })
}

/** Writes down what was found out so far. [APPRAISE-16] */
export function noteOnLead(
  lead: WorkedLead,
  { note, by }: { readonly note: string; readonly by: By },
  at: Moment,
): Decision<LeadNoted, LeadRefused> {
  const barred = barredFrom(lead, by)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-16')
  if (note.trim() === '') return refuse('nothing-said', 'APPRAISE-16')
  return accept({ type: 'LeadNoted', at, lead: lead.id, note: note.trim() })
}

/** Concludes a lead, for good and with a reason: by whoever works it, never by one of the unit it asks about. [APPRAISE-16] */
export function concludeLead(
  lead: WorkedLead,
  { verdict, why, by }: { readonly verdict: Verdict; readonly why: string; readonly by: By },
  at: Moment,
): Decision<LeadConcluded, LeadRefused> {
  const barred = barredFrom(lead, by)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-16')
  if (lead.assignee !== by.person) return refuse('not-yours', 'APPRAISE-16')
  if (why.trim() === '') return refuse('nothing-said', 'APPRAISE-16')
  return accept({ type: 'LeadConcluded', at, lead: lead.id, verdict, why: why.trim() })
}

function barredFrom({ phase, unit }: WorkedLead, by: By): LeadRefused | undefined {
  if (phase === 'concluded') return 'concluded-already'
  return by.unit === unit ? 'own-unit' : undefined
}
