import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { callOf, type WhistleCity } from './confirm-whistle.ts'
import type { WhistleConfirmed, WhistleRejected } from './whistle-events.ts'
import type { Whistling } from './whistle-state.ts'

export type SettleSilenceRefused = 'not-asked' | 'not-due'

/**
 * The district's limit passed without a word: as the edition says, that calls the departments asked for, from that instant
 * on however late it is noticed, or rejects the whistle. [HANDLE-10]
 */
export function settleSilence(
  { whistle }: Whistling,
  _: object,
  at: Moment,
  city: WhistleCity,
): Decision<WhistleConfirmed | WhistleRejected, SettleSilenceRefused> {
  if (whistle?.phase !== 'asked') return refuse('not-asked', 'HANDLE-10')
  const { blown } = whistle
  if (at < blown.confirmBy) return refuse('not-due', 'HANDLE-10')
  if (city.rulebook.handle.whistle.silence === 'rejects')
    return accept({ type: 'WhistleRejected', at, whistle: blown.whistle, how: 'silence', why: '' })
  const { departments } = blown
  const call = callOf(blown, at, blown.confirmBy, city)
  return accept({ ...call, how: 'silence', departments, involves: departments, note: '' })
}
