import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { findLevel } from '#foundations/rulebook/edition.ts'
import { afterQuiet, nextCall } from './calling-hours.ts'
import type { CallBackChannel, CallBackOpened, CallBackSpared } from './events.ts'
import type { Appraisal, NoDemand } from './state.ts'
import { callerOf, planOf, stratumOf } from './stratum.ts'

/** The round of handling whose result the requester is to be asked about, and a number 0-1 that draws the sample. */
export type OpenCallBack = { readonly round: number; readonly chance: number }
export type OpenCallBackRefused = NoDemand | 'not-resolved' | 'already-opened'

type Rules = Pick<City, 'rulebook' | 'calendar'>

/**
 * Fixes by when the requester is asked, and by which channel first: the window of the edition in force, the urgent one for
 * urgent levels. Where the edition asks a sample, one that is not drawn is spared, and one that is stands for 1 / share alike;
 * after a second handling whoever asked for it is asked again. Of what is no demand nobody is asked. [APPRAISE-01, APPRAISE-07]
 */
export function openCallBack(
  state: Appraisal,
  { round, chance }: OpenCallBack,
  at: Moment,
  { rulebook, calendar }: Rules,
): Decision<CallBackOpened | CallBackSpared, OpenCallBackRefused> {
  const { callBack, level, noDemand, traits } = state
  if (noDemand) return refuse(noDemand, noDemand === 'is-a-child' ? 'DISPATCH-08' : 'HANDLE-15')
  if (callBack.phase !== 'open' || callBack.round !== round) return refuse('not-resolved', 'APPRAISE-01')
  if (callBack.scheduled) return refuse('already-opened', 'APPRAISE-01')
  const { edition } = rulebook
  const { code: stratum, share, plan } = stratumOf(rulebook.appraise.campaign, traits, level)
  if (round === 1 && chance >= share) return accept({ type: 'CallBackSpared', at, round, stratum, share, edition })
  const weight = weightOf(state, round, share)
  return accept({
    type: 'CallBackOpened',
    at,
    round,
    ...windowOf(callBack.resolvedAt, level, { rulebook, calendar }),
    ...(weight === 1 ? {} : { weight }),
    stratum,
    plan,
    ...firstStep({ plan, from: callBack.resolvedAt }, { rulebook, calendar }),
    edition,
  })
}

/** What a ticket stood for at its first round it stands for later, too. */
function weightOf({ weight }: Appraisal, round: number, share: number): number {
  return weight ?? (round === 1 ? 1 / share : 1)
}

function windowOf(from: Moment, level: Appraisal['level'], { rulebook, calendar }: Rules) {
  const { window, urgentWindow } = rulebook.appraise.callBack
  const urgent = level !== undefined && findLevel(rulebook, level)?.urgent === true
  return { due: deadline(from, urgent ? urgentWindow : window, calendar), urgent }
}

type Opening = { readonly plan: string; readonly from: Moment }

function firstStep({ plan: code, from }: Opening, { rulebook, calendar }: Rules) {
  const { campaign } = rulebook.appraise
  const plan = planOf(campaign, code)
  const nextChannel: CallBackChannel = plan.link === undefined ? callerOf(plan, 1) : 'link'
  const nextAt =
    plan.link === undefined ? nextCall({ from, calledAt: [] }, campaign, calendar) : afterQuiet(from, campaign)
  return { nextAt, nextChannel }
}
