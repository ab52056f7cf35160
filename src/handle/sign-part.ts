import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { PartSigned } from './events.ts'
import type { Part, Parts } from './part-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type NoPart = 'not-a-support' | 'not-in-hand' | 'already-resolved'
export type SignPartRefused = NoPart | 'already-signed'

/** A supporting unit takes up its part; the lead keeps the ticket. [HANDLE-05] */
export function signPart(state: Parts, { unit }: ByUnit, at: Moment): Decision<PartSigned, SignPartRefused> {
  const part = partOf(state, unit)
  if (typeof part === 'string') return refuse(part, 'HANDLE-05')
  if (part.phase !== 'to-sign') return refuse('already-signed', 'HANDLE-05')
  return accept({ type: 'PartSigned', at, unit: part.unit })
}

/** The part of a unit in a ticket that is being handled; or why there is none to work on. */
export function partOf({ phase, parts }: Parts, unit: ByUnit['unit']): Part | NoPart {
  const part = parts.find((one) => one.unit === unit)
  if (part === undefined) return 'not-a-support'
  if (phase === 'in-hand') return part
  return phase === 'away' ? 'not-in-hand' : 'already-resolved'
}
