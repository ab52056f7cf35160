import type { CallBackAnswered } from './events.ts'
import type { RecordCallBack } from './record-call-back.ts'

export type Question = 'contacted' | 'solved' | 'satisfied'
export const questions: readonly Question[] = ['contacted', 'solved', 'satisfied']

/** The answers of each question in the order in which every channel gives them: keys 1, 2, 3 of a desk, a phone or a page. [APPRAISE-07] */
export const choices = {
  contacted: [true, false],
  solved: ['solved', 'partly', 'unsolved'],
  satisfied: ['satisfied', 'basically', 'unsatisfied'],
} as const

/** Who may answer, in the same order everywhere. */
export const answerers: readonly CallBackAnswered['answeredBy'][] = ['requester', 'other']

/** The question a machine asks first, and the keys of every question. */
export const machineQuestions = ['answeredBy', ...questions] as const
export type MachineQuestion = (typeof machineQuestions)[number]

/** The keys that answer a question, `1` first. */
export function keysOf(question: MachineQuestion): readonly string[] {
  return optionsOf(question).map((_, index) => String(index + 1))
}

/** The answers that keys pressed on a phone stand for; undefined where one is missing or stands for nothing. */
export function answersOfKeys(keys: Readonly<Record<string, string>>): Omit<RecordCallBack, 'channel'> | undefined {
  const chosen = machineQuestions.map((question) => {
    const place = keysOf(question).indexOf(keys[question] ?? '')
    return [question, optionsOf(question)[place]] as const
  })
  if (chosen.some(([, answer]) => answer === undefined)) return undefined
  return Object.fromEntries(chosen) as Omit<RecordCallBack, 'channel'>
}

function optionsOf(question: MachineQuestion): readonly (string | boolean)[] {
  return question === 'answeredBy' ? answerers : choices[question]
}
