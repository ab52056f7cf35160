import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { isQuiet, nextCall } from './calling-hours.ts'
import type { CallBackGivenUp, CallBackMissed } from './events.ts'
import { type Appraisal, barredBy, type CallBack, type CallBackBarred, type OpenCallBack } from './state.ts'
import { callerOf, planOf } from './stratum.ts'

export type MissCallBack = Pick<CallBackMissed, 'channel' | 'outcome'>
export type MissCallBackRefused = CallBackBarred | 'too-early' | 'quiet-hours'

type Rules = Pick<City, 'rulebook' | 'calendar'>

/**
 * Nobody could be asked. The next attempt waits for the interval of the edition and takes another part of the day; after the
 * last one, or an outcome that is final, the call-back of this round is given up. A link that nobody answered is no call; a
 * call in quiet hours is none either. [APPRAISE-02, APPRAISE-07]
 */
export function missCallBack(
  { callBack }: Appraisal,
  missed: MissCallBack,
  at: Moment,
  { rulebook, calendar }: Rules,
): Decision<CallBackMissed | CallBackGivenUp, MissCallBackRefused> {
  const reason = missed.channel === 'link' ? whyNotEndLink(callBack, missed, at) : whyNotTry(callBack, at, rulebook)
  if (callBack.phase !== 'open' || reason !== undefined)
    return refuse(reason ?? 'not-resolved', reason === 'quiet-hours' ? 'APPRAISE-07' : 'APPRAISE-02')
  const { attempts } = rulebook.appraise.callBack
  const { round } = callBack
  const attempt = callBack.attempts + (missed.channel === 'link' ? 0 : 1)
  const fact = { type: 'CallBackMissed', at, round, attempt, ...missed, edition: rulebook.edition } as const
  const isFinal = rulebook.appraise.campaign.final.some((outcome) => outcome === missed.outcome)
  if (attempt < attempts && !isFinal) return accept({ ...fact, ...nextStep(callBack, fact, { rulebook, calendar }) })
  return accept<CallBackMissed | CallBackGivenUp>(fact, { type: 'CallBackGivenUp', at, round })
}

/** Why the requester is not to be called at this moment; undefined when they may be. [APPRAISE-02, APPRAISE-07] */
export function whyNotTry(
  callBack: CallBack,
  at: Moment,
  { appraise }: Pick<City, 'rulebook'>['rulebook'],
): MissCallBackRefused | undefined {
  if (callBack.phase !== 'open') return barredBy[callBack.phase]
  if (callBack.nextAt !== undefined && at < callBack.nextAt) return 'too-early'
  return isQuiet(at, appraise.campaign) ? 'quiet-hours' : undefined
}

/** A message that could not be delivered is known at once; that nobody answers it, only when calls have waited long enough. */
function whyNotEndLink(callBack: CallBack, { outcome }: MissCallBack, at: Moment): MissCallBackRefused | undefined {
  if (callBack.phase !== 'open') return barredBy[callBack.phase]
  const isEarly = outcome !== 'undelivered' && callBack.nextAt !== undefined && at < callBack.nextAt
  return isEarly ? 'too-early' : undefined
}

function nextStep(
  { plan, calledAt, due }: OpenCallBack,
  { at, attempt, channel }: Pick<CallBackMissed, 'at' | 'attempt' | 'channel'>,
  { rulebook, calendar }: Rules,
) {
  const { campaign, callBack } = rulebook.appraise
  const isCall = channel !== 'link'
  const from = isCall ? deadline(at, callBack.between, calendar) : at
  return {
    nextAt: nextCall({ from, calledAt: isCall ? [...calledAt, at] : calledAt, due }, campaign, calendar),
    nextChannel: callerOf(planOf(campaign, plan), attempt + 1),
  }
}
