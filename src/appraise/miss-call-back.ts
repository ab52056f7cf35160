import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { CallBackGivenUp, CallBackMissed } from './events.ts'
import { type Appraisal, barredBy, type CallBack, type CallBackBarred } from './state.ts'

export type MissCallBack = Pick<CallBackMissed, 'channel' | 'outcome'>
export type MissCallBackRefused = CallBackBarred | 'too-early'

/**
 * Nobody could be asked. The next attempt waits for the interval of the edition; after the last one the call-back of this
 * round is given up. [APPRAISE-02]
 */
export function missCallBack(
  { callBack }: Appraisal,
  missed: MissCallBack,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<CallBackMissed | CallBackGivenUp, MissCallBackRefused> {
  const reason = whyNotTry(callBack, at)
  if (callBack.phase !== 'open' || reason !== undefined) return refuse(reason ?? 'not-resolved', 'APPRAISE-02')
  const { attempts, between } = rulebook.appraise.callBack
  const { round } = callBack
  const attempt = callBack.attempts + 1
  const fact = { type: 'CallBackMissed', at, round, attempt, ...missed, edition: rulebook.edition } as const
  if (attempt < attempts) return accept({ ...fact, nextAt: deadline(at, between, calendar) })
  return accept<CallBackMissed | CallBackGivenUp>(fact, { type: 'CallBackGivenUp', at, round })
}

/** Why the requester is not to be tried at this moment; undefined when they may be. [APPRAISE-02] */
export function whyNotTry(callBack: CallBack, at: Moment): MissCallBackRefused | undefined {
  if (callBack.phase !== 'open') return barredBy[callBack.phase]
  return callBack.nextAt !== undefined && at < callBack.nextAt ? 'too-early' : undefined
}
