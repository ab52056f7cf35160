import type { missedOutcomes } from '../api.ts'
import type { CallBackAnswered, CallBackMissed } from '../events.ts'

/** Over all rounds of a ticket: links sent and without an answer, calls missed by how they ended, calls answered, answers given. */
export type CallCounts = {
  readonly links: number
  readonly links_missed: number
  readonly links_undelivered: number
  readonly calls_missed: number
  readonly calls_no_answer: number
  readonly calls_busy: number
  readonly calls_declined: number
  readonly calls_wrong_number: number
  readonly calls_broken_off: number
  readonly calls_answered: number
  readonly answers: number
}

export const noCalls: CallCounts = {
  links: 0,
  links_missed: 0,
  links_undelivered: 0,
  calls_missed: 0,
  calls_no_answer: 0,
  calls_busy: 0,
  calls_declined: 0,
  calls_wrong_number: 0,
  calls_broken_off: 0,
  calls_answered: 0,
  answers: 0,
}

/** The column that counts an outcome of a call. */
export const outcomeColumns = {
  'no-answer': 'calls_no_answer',
  busy: 'calls_busy',
  declined: 'calls_declined',
  'wrong-number': 'calls_wrong_number',
  'broken-off': 'calls_broken_off',
} as const satisfies Readonly<Record<(typeof missedOutcomes)[number], keyof CallCounts>>

/** The counts after one attempt more that reached nobody; a link is no call. */
export function countMissed<Counts extends CallCounts>(
  counts: Counts,
  { channel, outcome }: Pick<CallBackMissed, 'channel' | 'outcome'>,
): Counts {
  if (channel === 'link')
    return {
      ...counts,
      links_missed: counts.links_missed + 1,
      links_undelivered: counts.links_undelivered + (outcome === 'undelivered' ? 1 : 0),
    }
  const ended = outcome === 'undelivered' ? undefined : outcomeColumns[outcome]
  return { ...counts, calls_missed: counts.calls_missed + 1, ...(ended && { [ended]: counts[ended] + 1 }) }
}

/** The counts after one answer more. */
export function countAnswered<Counts extends CallCounts>(
  counts: Counts,
  { channel }: Pick<CallBackAnswered, 'channel'>,
): Counts {
  const calls = channel === 'link' ? 0 : 1
  return { ...counts, answers: counts.answers + 1, calls_answered: counts.calls_answered + calls }
}
