import type { Moment } from '#foundations/calendar/moment.ts'
import { type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { CallBackAnswered } from './events.ts'
import { type RecordCallBack, type RecordCallBackRefused, recordCallBack } from './record-call-back.ts'
import type { Appraisal } from './state.ts'

/** What a link says it is for; who holds it can change none of it. */
export type RatingLink = { readonly round: number; readonly until: Moment }
export type RateByLink = RatingLink & Omit<RecordCallBack, 'channel'>
export type RateByLinkRefused = RecordCallBackRefused | 'link-expired' | 'link-superseded'

/** The requester answers the three questions by the link they were sent: once, before it expires, about the round it was sent for. [APPRAISE-08] */
export function rateByLink(
  state: Appraisal,
  { round, until, ...answers }: RateByLink,
  at: Moment,
  city: Pick<City, 'rulebook'>,
): Decision<CallBackAnswered, RateByLinkRefused> {
  const reason = whyNotRate(state, { round, until }, at)
  return reason === undefined
    ? recordCallBack(state, { ...answers, channel: 'link' }, at, city)
    : refuse(reason, 'APPRAISE-08')
}

/** Why the link cannot be used, whatever would be answered; undefined while only the call-back itself may bar it. [APPRAISE-08] */
export function whyNotRate(
  { callBack }: Pick<Appraisal, 'callBack'>,
  { round, until }: RatingLink,
  at: Moment,
): 'link-expired' | 'link-superseded' | undefined {
  const isOver = callBack.phase === 'unresolved' || ('round' in callBack && callBack.round !== round)
  if (isOver) return 'link-superseded'
  return callBack.phase === 'open' && at > until ? 'link-expired' : undefined
}
