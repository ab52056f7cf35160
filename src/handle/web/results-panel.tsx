import './results-panel.css'
import { AttachmentList } from '#desk/attachments.tsx'
import { findingWords } from '#desk/finding-words.ts'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { RequesterContacted, TicketResolved } from '../events.ts'
import { provenContactsIn, resultsIn } from './results-in.ts'

const texts = dictionary(
  {
    result: '办理结果',
    work: '办理情况',
    answer: '公开答复',
    evidence: '佐证材料',
    contact: '联系凭证',
    sent: '确认发出',
  },
  {
    result: 'Result',
    work: 'What was done',
    answer: 'Public answer',
    evidence: 'Evidence',
    contact: 'Proof of contact',
    sent: 'Sent knowingly',
  },
)

/** The results of a ticket, the latest first, with what proves them, and what proves the contacts. */
export function ResultsPanel({ ticket, facts }: TicketPanelProps) {
  return (
    <>
      {resultsIn(facts)
        .toReversed()
        .map((result) => (
          <Result key={result.round} ticket={ticket} result={result} />
        ))}
      {provenContactsIn(facts).map((contact) => (
        <Proof key={contact.at} ticket={ticket} contact={contact} />
      ))}
    </>
  )
}

type ProofParts = { readonly ticket: TicketId; readonly contact: RequesterContacted }

function Proof({ ticket, contact: { at, evidence = [] } }: ProofParts) {
  const words = useWords(texts)
  return (
    <dl className="result">
      <dt>{words.contact}</dt>
      <dd>
        <At moment={at} />
        <AttachmentList ticket={ticket} attachments={evidence} />
      </dd>
    </dl>
  )
}

function Result({ ticket, result: given }: { readonly ticket: TicketId; readonly result: TicketResolved }) {
  const { at, result, workDone, publicAnswer, evidence, findings = [] } = given
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
      {findings.length > 0 && (
        <>
          <dt>{words.sent}</dt>
          <dd className="quiet">
            {findings.map((finding) => say(findingWords[finding])).join(say({ zh: '；', en: '; ' }))}
          </dd>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <dt>{words.evidence}</dt>
          <dd>
            <AttachmentList ticket={ticket} attachments={evidence} />
          </dd>
        </>
      )}
    </dl>
  )
}
