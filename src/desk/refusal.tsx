import './refusal.css'
import type { Words } from '#foundations/rulebook/api.ts'
import { deskWords } from './desk-words.ts'
import { Defect, Invalid, NotAllowed, Refused, Unreachable } from './problems.ts'
import { useNames } from './use-city.ts'
import { useLanguage, useWords } from './words.ts'

export type Reasons = Readonly<Record<string, Words>>

/** A "no" of the rules, where the action was tried: the reason, and the written rule in its own words. */
export function Refusal({
  reason,
  rule,
  reasons,
}: {
  readonly reason: string
  readonly rule: string
  readonly reasons: Reasons
}) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const names = useNames()
  const wording = reasons[reason]
  return (
    <div className="refusal" role="alert">
      <p>
        <span aria-hidden="true">◆</span> {wording === undefined ? words.refused : say(wording)}
      </p>
      <p className="refusal-rule">
        {words.rule(rule)} · {say(names.rule(rule))}
      </p>
    </div>
  )
}

/** Whatever went wrong with an action, in words, at the place where it was tried. What was typed stays. */
export function Problem({ problem, reasons = {} }: { readonly problem: Error; readonly reasons?: Reasons }) {
  const words = useWords(deskWords)
  if (problem instanceof Refused) return <Refusal reason={problem.reason} rule={problem.rule} reasons={reasons} />
  return (
    <div className="refusal refusal-problem" role="alert">
      <p>
        <span aria-hidden="true">▲</span> {problemText(problem, words)}
      </p>
      {problem instanceof Invalid && (
        <ul>
          {problem.fields.map(({ path, problem: what }) => (
            <li key={path}>
              <code>{path}</code> {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Answers that the platform gives by name. */
const namedProblems: Readonly<Record<string, PlainKey>> = {
  'wrong-name-or-password': 'wrongName',
  'wrong-password': 'wrongPassword',
  'same-password': 'samePassword',
  'no-post': 'noPost',
  'too-many-attempts': 'tooOften',
  'outside-your-scope': 'outOfScope',
  'file-too-large': 'fileTooLarge',
  'body-too-large': 'fileTooLarge',
  'file-type-not-allowed': 'fileTypeNotAllowed',
  'file-damaged': 'fileDamaged',
}

type PlainKey =
  | 'wrongName'
  | 'wrongPassword'
  | 'samePassword'
  | 'noPost'
  | 'tooOften'
  | 'outOfScope'
  | 'fileTooLarge'
  | 'fileTypeNotAllowed'
  | 'fileDamaged'
type ProblemWords = ReturnType<typeof useWords<(typeof deskWords)['zh']>>

function problemText(problem: Error, words: ProblemWords): string {
  if (problem instanceof Unreachable) return words.unreachable
  if (problem instanceof Invalid) return words.invalid
  if (problem instanceof NotAllowed) return notAllowedText(problem, words)
  if (problem instanceof Defect) return words.defect(problem.id ?? problem.error)
  return problem.message
}

function notAllowedText({ status, error }: NotAllowed, words: ProblemWords): string {
  const named = namedProblems[error]
  if (named !== undefined) return words[named]
  if (status === 401) return words.notSignedIn
  return status === 404 ? words.notThere : words.notAllowed
}
