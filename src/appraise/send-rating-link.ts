import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { RatingLinkSent } from './events.ts'
import { type MissCallBackRefused, whyNotTry } from './miss-call-back.ts'
import type { Appraisal } from './state.ts'
import { planOf } from './stratum.ts'

export type SendRatingLinkRefused = MissCallBackRefused | 'no-link-planned' | 'already-sent'

/** A message goes to the requester with a link that holds for this round and expires; calls wait a while for its answer. One a round. [APPRAISE-08] */
export function sendRatingLink(
  { callBack }: Appraisal,
  _: object,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<RatingLinkSent, SendRatingLinkRefused> {
  const reason = whyNotTry(callBack, at, rulebook)
  if (callBack.phase !== 'open' || reason !== undefined) return refuse(reason ?? 'not-resolved', 'APPRAISE-07')
  const { link } = planOf(rulebook.appraise.campaign, callBack.plan)
  if (link === undefined) return refuse('no-link-planned', 'APPRAISE-07')
  if (callBack.linkUntil !== undefined) return refuse('already-sent', 'APPRAISE-08')
  const { round } = callBack
  const [until, nextAt] = [deadline(at, link.open, calendar), deadline(at, link.wait, calendar)]
  return accept({ type: 'RatingLinkSent', at, round, until, nextAt, edition: rulebook.edition })
}
