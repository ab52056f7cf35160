import type { CallBackBody } from '../api.ts'
import { choices, type Question, questions } from '../questions.ts'
import { isNegative } from '../record-call-back.ts'

export type Given = Partial<Pick<CallBackBody, Question>>

/** The question that is asked next; undefined when all three are answered. */
export function nextQuestion(given: Given): Question | undefined {
  return questions.find((question) => given[question] === undefined)
}

/** The answers after a key 1-3 was pressed; a key the question does not have changes nothing. */
export function afterKey(given: Given, key: number): Given {
  const question = nextQuestion(given)
  const choice = question && choices[question][key - 1]
  return question === undefined || choice === undefined ? given : { ...given, [question]: choice }
}

/** The answers without the last one given. */
export function withoutLast(given: Given): Given {
  const last = questions.findLast((question) => given[question] !== undefined)
  return Object.fromEntries(Object.entries(given).filter(([question]) => question !== last))
}

/** All three answers, or undefined while one is missing. */
export function complete({ contacted, solved, satisfied }: Given): Required<Given> | undefined {
  if (contacted === undefined || solved === undefined || satisfied === undefined) return undefined
  return { contacted, solved, satisfied }
}

/** Whether the answers so far must be given a reason. */
export function needsReason(given: Given): boolean {
  const answers = complete(given)
  return answers !== undefined && isNegative(answers)
}
