import './deadline-tag.css'
import { Tooltip } from 'antd'
import type { Moment } from '#foundations/calendar/moment.ts'
import { useNow } from './clock.ts'
import { type DeadlineState, deadlineWords, stateOf } from './deadline.ts'
import { exactWords, momentGiven } from './time-words.ts'
import { useCity, useNames } from './use-city.ts'
import { dictionary, useLanguage, useWords } from './words.ts'

export type DeadlineParts = {
  /** When the limit began; without it the tag cannot say that little is left. */
  readonly from?: string | Moment | undefined
  readonly due: string | Moment
  readonly doneAt?: string | Moment | undefined
  readonly rule: string
  readonly edition?: string | undefined
}

const shapes: Readonly<Record<DeadlineState, string>> = { running: '○', near: '◆', overdue: '▲', kept: '✓', late: '△' }

const texts = dictionary(
  { due: '期限', done: '完成于', edition: (edition: string) => `规则版本 ${edition}` },
  { due: 'Due', done: 'Done', edition: (edition: string) => `rule edition ${edition}` },
)

/** The share below which little time is left, until the rulebook has been read. */
const usualLooming = 0.2

/** What is left of a limit: a shape, words and a colour; the exact instant and the rule that set it on hover. */
export function DeadlineTag({ from, due, doneAt, rule, edition }: DeadlineParts) {
  const now = useNow()
  const { language } = useLanguage()
  const looming = useCity()?.rulebook.warn.loomingShare ?? usualLooming
  const deadline = {
    from: from === undefined ? undefined : momentGiven(from),
    due: momentGiven(due),
    doneAt: doneAt === undefined ? undefined : momentGiven(doneAt),
  }
  const state = stateOf(deadline, now, looming)
  return (
    <Tooltip title={<Exact due={deadline.due} doneAt={deadline.doneAt} rule={rule} edition={edition} />}>
      <span className={`deadline deadline-${state}`} data-exact={exactWords(deadline.due, language)}>
        <span aria-hidden="true">{shapes[state]}</span> {deadlineWords(deadline, now, language)}
      </span>
    </Tooltip>
  )
}

type ExactParts = {
  readonly due: Moment
  readonly doneAt: Moment | undefined
  readonly rule: string
  readonly edition: string | undefined
}

function Exact({ due, doneAt, rule, edition }: ExactParts) {
  const words = useWords(texts)
  const { language, say } = useLanguage()
  const names = useNames()
  return (
    <div className="figures">
      {words.due} {exactWords(due, language)}
      {doneAt !== undefined && (
        <div>
          {words.done} {exactWords(doneAt, language)}
        </div>
      )}
      <div>
        {rule} · {say(names.rule(rule))}
      </div>
      {edition !== undefined && <div>{words.edition(edition)}</div>}
    </div>
  )
}
