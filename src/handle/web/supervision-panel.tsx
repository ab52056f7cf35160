import './supervision.css'
import { Link } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { recall } from '#foundations/journal/memory.ts'
import { type Press, type Supervision, supervisionMemory } from '../supervision-state.ts'
import { howWords } from './supervision-words.ts'

const texts = dictionary(
  {
    notice: '督办单',
    print: '查看、打印',
    answer: '答复',
    none: '尚未答复',
    verdict: '结论',
    press: (n: number) => `第 ${n} 次`,
  },
  {
    notice: 'Notice',
    print: 'See and print',
    answer: 'Answer',
    none: 'not yet',
    verdict: 'Verdict',
    press: (n: number) => `press ${n}`,
  },
)

/** The last supervision of a ticket: each press with its notice and its answer, and the verdict. */
export function SupervisionPanel({ ticket, facts }: TicketPanelProps) {
  const { supervision } = recall(
    supervisionMemory,
    facts.map(({ fact }) => fact),
  )
  if (supervision === undefined) return null
  return (
    <div className="supervision">
      {supervision.presses.map((press) => (
        <PressOf key={press.press} ticket={ticket} press={press} how={supervision.how} />
      ))}
      <VerdictOf supervision={supervision} />
    </div>
  )
}

type PressParts = { readonly ticket: string; readonly press: Press; readonly how: Supervision['how'] }

function PressOf({ ticket, press, how }: PressParts) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const names = useNames()
  return (
    <section>
      <p className="row">
        <strong>{`${say(howWords[how])} · ${words.press(press.press)}`}</strong>
        <span className="quiet">{`${names.unit(press.by)} → ${names.unit(press.unit)}`}</span>
        <DeadlineTag from={press.at} due={press.due} doneAt={press.answered?.at} rule="HANDLE-13" />
        <Link className="no-print" to={`/handle/notices/${ticket}/${encodeURIComponent(press.notice)}`}>
          {`${words.notice} ${press.notice} · ${words.print}`}
        </Link>
      </p>
      <p>{press.why}</p>
      <p>
        <span className="quiet">{words.answer} </span>
        {press.answered?.says ?? words.none}
      </p>
    </section>
  )
}

function VerdictOf({ supervision: { closed } }: { readonly supervision: Supervision }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const verdicts = useCity()?.rulebook.handle.supervision.verdicts
  if (closed === undefined) return null
  const named = verdicts?.find(({ code }) => code === closed.verdict)?.words
  return (
    <p>
      <span className="quiet">{words.verdict} </span>
      <strong>{named === undefined ? closed.verdict : say(named)}</strong> {closed.words}
    </p>
  )
}
