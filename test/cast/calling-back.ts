import type {
  CallBackAnswered,
  CallBackGivenUp,
  CallBackMissed,
  CallBackOpened,
  CallBackSpared,
  ExclusionAsked,
  ExclusionReviewed,
  RatingLinkSent,
} from '#appraise/events.ts'
import { hoursLater, units } from './city.ts'
import { cast } from './people.ts'

/** The requester of the cold flat is to be asked within three days of the result. */
export function callBackOpened(over: Partial<CallBackOpened> = {}): CallBackOpened {
  return {
    type: 'CallBackOpened',
    at: hoursLater(8),
    round: 1,
    due: hoursLater(80),
    urgent: true,
    stratum: 'urgent',
    plan: 'people',
    nextAt: hoursLater(8),
    nextChannel: 'person',
    edition: '2019-01',
    ...over,
  }
}

/** A stove in the hall may wait a week: its requester is sent a link first, the sample of praise and questions as well. */
export function linkFirst(over: Partial<CallBackOpened> = {}): CallBackOpened {
  return callBackOpened({ urgent: false, stratum: 'others', plan: 'link-first', nextChannel: 'link', ...over })
}

/** The link goes out with the result: three days to answer, twenty hours before anybody calls. */
export function linkSent(over: Partial<RatingLinkSent> = {}): RatingLinkSent {
  return {
    type: 'RatingLinkSent',
    at: hoursLater(8),
    round: 1,
    until: hoursLater(80),
    nextAt: hoursLater(28),
    edition: '2019-01',
    ...over,
  }
}

/** The sample leaves somebody's praise out. */
export const spared: CallBackSpared = {
  type: 'CallBackSpared',
  at: hoursLater(8),
  round: 1,
  stratum: 'words',
  share: 0.5,
  edition: '2019-01',
}

/** Nobody answers on the first evening; the next morning is tried. */
export function missed(over: Partial<CallBackMissed> = {}): CallBackMissed {
  return {
    type: 'CallBackMissed',
    at: hoursLater(9),
    round: 1,
    attempt: 1,
    channel: 'person',
    outcome: 'no-answer',
    nextAt: hoursLater(23),
    nextChannel: 'person',
    edition: '2019-01',
    ...over,
  }
}

/** The next day the requester answers, and is content. */
export function answered(over: Partial<CallBackAnswered> = {}): CallBackAnswered {
  return {
    type: 'CallBackAnswered',
    at: hoursLater(24),
    round: 1,
    channel: 'person',
    contacted: true,
    solved: 'solved',
    satisfied: 'satisfied',
    answeredBy: 'requester',
    valid: true,
    secondHandling: false,
    edition: '2019-01',
    ...over,
  }
}

/** After the last attempt nobody tries again. */
export const givenUp: CallBackGivenUp = { type: 'CallBackGivenUp', at: hoursLater(20), round: 1 }

/** The street asks to leave the ticket out. */
export const asked: ExclusionAsked = {
  type: 'ExclusionAsked',
  at: hoursLater(30),
  unit: units.jianwai,
  by: cast.jianwai.person,
  reason: 'untrue',
  evidence: '入户测温三次均为 21 度，有记录',
}

/** A review of that wish. */
export function reviewed(
  step: 1 | 2,
  granted: boolean,
  by = step === 1 ? 'cast-appraiser' : 'cast-second',
): ExclusionReviewed {
  return { type: 'ExclusionReviewed', at: hoursLater(31 + step), step, granted, by, why: '测温记录属实' }
}
