import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { choices, type Question } from '../questions.ts'
import { type Given, nextQuestion } from './answers.ts'
import { deskTexts } from './desk-words.ts'
import { satisfiedWords, solvedWords } from './words.ts'

export const answerLabels: Readonly<Record<Question, readonly Words[]>> = {
  contacted: [
    { zh: deskTexts.zh.yes, en: deskTexts.en.yes },
    { zh: deskTexts.zh.no, en: deskTexts.en.no },
  ],
  solved: choices.solved.map((choice) => solvedWords[choice]),
  satisfied: choices.satisfied.map((choice) => satisfiedWords[choice]),
}

type Parts = {
  readonly question: Question
  readonly given: Given
  readonly choose: (choice: Given[Question]) => void
}

/** One question with its answers as numbered keys; the question whose turn it is stands out. */
export function QuestionKeys({ question, given, choose }: Parts) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const isAsked = nextQuestion(given) === question
  return (
    <fieldset className="call-question" data-asked={isAsked}>
      <legend>{words[question]}</legend>
      <div className="call-keys">
        {choices[question].map((choice, index) => (
          <button
            key={String(choice)}
            type="button"
            aria-pressed={String(given[question]) === String(choice)}
            aria-keyshortcuts={isAsked ? String(index + 1) : undefined}
            onClick={() => choose(choice)}
          >
            <kbd>{index + 1}</kbd>
            {say(answerLabels[question][index] ?? { zh: '', en: '' })}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
