import './results-panel.css'
import { AttachmentList } from '#desk/attachments.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { TicketResolved } from '../events.ts'
import { resultsIn } from './results-in.ts'

const texts = dictionary(
  { result: '办理结果', work: '办理情况', answer: '公开答复', evidence: '佐证材料' },
  { result: 'Result', work: 'What was done', answer: 'Public answer', evidence: 'Evidence' },
)

/** The results of a ticket, the latest first, with what proves them. */
export function ResultsPanel({ facts }: TicketPanelProps) {
  return resultsIn(facts)
    .toReversed()
    .map((result) => <Result key={result.round} result={result} />)
}

function Result({ result: { at, result, workDone, publicAnswer, evidence } }: { readonly result: TicketResolved }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const kind = useCity()?.rulebook.handle.resultKinds.find(({ code }) => code === result)
  return (
    <dl className="result">
      <dt>{words.result}</dt>
      <dd>
        {kind === undefined ? result : say(kind.words)} <At moment={at} />
      </dd>
      <dt>{words.work}</dt>
      <dd>{workDone}</dd>
      <dt>{words.answer}</dt>
      <dd>{publicAnswer}</dd>
      {evidence.length > 0 && (
        <>
          <dt>{words.evidence}</dt>
          <dd>
            <AttachmentList attachments={evidence} />
          </dd>
        </>
      )}
    </dl>
  )
}
