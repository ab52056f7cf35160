import { Button } from 'antd'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useWords } from '#desk/words.ts'
import type { CallSheet } from '../api.ts'
import { deskTexts } from './desk-words.ts'
import { GivenAnswers } from './given-answers.tsx'

/** The answers are in: now, and not before, what the unit wrote on closing. */
export function AfterCall({ sheet, next }: { readonly sheet: CallSheet; readonly next: () => void }) {
  const words = useWords(deskTexts)
  const given = sheet.answers.findLast(({ round }) => round === sheet.round)
  return (
    <section className="panel call-after" aria-live="polite">
      <h2>
        <span aria-hidden="true">✓</span> {words.ended}
      </h2>
      {given && <GivenAnswers title={words.said} answers={given} />}
      {given?.secondHandling && <p>↻ {words.secondHandling}</p>}
      {sheet.closing && (
        <dl>
          <dt>{words.closing}</dt>
          <dd>{sheet.closing.workDone}</dd>
          <dd className="quiet">{sheet.closing.publicAnswer}</dd>
        </dl>
      )}
      <div className="row">
        <Button type="primary" size="large" autoFocus onClick={next}>
          {words.next} ↵
        </Button>
        <TicketLink ticket={sheet.ticket}>{sheet.number}</TicketLink>
      </div>
    </section>
  )
}
