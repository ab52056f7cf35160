import type { Moment } from '#foundations/calendar/moment.ts'
import { spanWords } from './time-words.ts'
import type { Language } from './words.ts'

/** A limit as a list or a ticket shows it. */
export type Deadline = {
  readonly from?: Moment | undefined
  readonly due: Moment
  readonly doneAt?: Moment | undefined
}

/** `near`: less than the looming share of the time is left. `kept` and `late`: done, in time or after it. */
export type DeadlineState = 'running' | 'near' | 'overdue' | 'kept' | 'late'

/** How a limit stands at `now`; `looming` is the share 0-1 of its time below which it is near. Due exactly now is in time. */
export function stateOf({ from, due, doneAt }: Deadline, now: Moment, looming: number): DeadlineState {
  if (doneAt !== undefined) return doneAt <= due ? 'kept' : 'late'
  if (now > due) return 'overdue'
  return from !== undefined && due - now < looming * (due - from) ? 'near' : 'running'
}

/** What is left, or by how much it is over, in words: 剩 3 小时 12 分, 超 1 天, 按时, 超 20 分办成. */
export function deadlineWords({ due, doneAt }: Deadline, now: Moment, language: Language): string {
  const words = sentences[language]
  if (doneAt !== undefined) return doneAt <= due ? words.kept : words.late(spanWords(doneAt - due, language))
  return now > due ? words.over(spanWords(now - due, language)) : words.left(spanWords(due - now, language))
}

const sentences = {
  zh: {
    left: (span: string) => `剩 ${span}`,
    over: (span: string) => `超 ${span}`,
    kept: '按时',
    late: (span: string) => `超 ${span}完成`,
  },
  en: {
    left: (span: string) => `${span} left`,
    over: (span: string) => `${span} over`,
    kept: 'in time',
    late: (span: string) => `done ${span} late`,
  },
}
