import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { CallBackAnswered } from './events.ts'
import { type Appraisal, barredBy, type CallBackBarred } from './state.ts'

export type Answers = Pick<CallBackAnswered, 'contacted' | 'solved' | 'satisfied'>
export type RecordCallBack = Answers & Pick<CallBackAnswered, 'channel' | 'answeredBy' | 'why'>
export type RecordCallBackRefused = CallBackBarred | 'reason-missing'

/**
 * The requester answered the three questions. A negative answer takes its reason in the channels the edition names; one that is
 * unsolved or unsatisfied sends the ticket back to its lead while rounds are left. [APPRAISE-01]
 */
export function recordCallBack(
  { callBack }: Appraisal,
  { why = '', ...answers }: RecordCallBack,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<CallBackAnswered, RecordCallBackRefused> {
  if (callBack.phase !== 'open') return refuse(barredBy[callBack.phase], 'APPRAISE-01')
  const reason = liftPersonalNumbers(why.trim()).text
  const isReasonNeeded = rulebook.appraise.campaign.reasonNeeded.includes(answers.channel)
  if (isReasonNeeded && isNegative(answers) && reason === '') return refuse('reason-missing', 'APPRAISE-01')
  const { round } = callBack
  return accept({
    type: 'CallBackAnswered',
    at,
    round,
    ...answers,
    ...(reason === '' ? {} : { why: reason }),
    valid: rulebook.appraise.callBack.validAnswerers.includes(answers.answeredBy),
    secondHandling: isUnhappy(answers) && round <= rulebook.handle.secondHandling.maxRounds,
    edition: rulebook.edition,
  })
}

/** Whether an answer must say why: not contacted, not or only partly solved, or not satisfied. */
export function isNegative({ contacted, solved, satisfied }: Answers): boolean {
  return !contacted || solved !== 'solved' || satisfied === 'unsatisfied'
}

function isUnhappy({ solved, satisfied }: Answers): boolean {
  return solved === 'unsolved' || satisfied === 'unsatisfied'
}
