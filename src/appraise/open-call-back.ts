import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { findLevel } from '#foundations/rulebook/edition.ts'
import type { CallBackOpened } from './events.ts'
import type { Appraisal, NoDemand } from './state.ts'

/** The round of handling whose result the requester is to be asked about. */
export type OpenCallBack = { readonly round: number }
export type OpenCallBackRefused = NoDemand | 'not-resolved' | 'already-opened'

/** Fixes by when the requester is asked: the window of the edition in force, the urgent one for urgent levels. Of what is no demand nobody is asked. [APPRAISE-01] */
export function openCallBack(
  { callBack, level, noDemand }: Appraisal,
  { round }: OpenCallBack,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<CallBackOpened, OpenCallBackRefused> {
  if (noDemand) return refuse(noDemand, noDemand === 'is-a-child' ? 'DISPATCH-08' : 'HANDLE-15')
  if (callBack.phase !== 'open' || callBack.round !== round) return refuse('not-resolved', 'APPRAISE-01')
  if (callBack.scheduled) return refuse('already-opened', 'APPRAISE-01')
  const { window, urgentWindow } = rulebook.appraise.callBack
  const urgent = level !== undefined && findLevel(rulebook, level)?.urgent === true
  const due = deadline(callBack.resolvedAt, urgent ? urgentWindow : window, calendar)
  return accept({ type: 'CallBackOpened', at, round, due, urgent, edition: rulebook.edition })
}
