import './ticket-page/ticket-page.css'
import { useParams } from 'react-router'
import { TicketFile } from '#foundations/journal/api.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Receipt } from '#foundations/journal/seal-api.ts'
import { read } from './api-client.ts'
import { AttachmentList } from './attachments.tsx'
import { PageState } from './page-state.tsx'
import { ReceiptButton } from './receipt-button.tsx'
import { NotFound } from './shell/states.tsx'
import { ActionBar } from './ticket-page/action-bar.tsx'
import { ActionPanel } from './ticket-page/action-panel.tsx'
import { RequesterCard } from './ticket-page/requester-card.tsx'
import { TicketHead } from './ticket-page/ticket-head.tsx'
import { TicketPanels } from './ticket-page/ticket-panels.tsx'
import { ticketWords } from './ticket-page/ticket-words.ts'
import { StageRail, Timeline } from './timeline.tsx'
import { useIsPhone } from './use-layout.ts'
import { useRead } from './use-read.ts'
import { useWords } from './words.ts'

/** A ticket's whole file: what it is, its life as sentences, what can be done now and what cannot, and why. */
export function TicketPage() {
  const { ticket = '' } = useParams()
  const id = idIn(ticket)
  return id === undefined ? <NotFound /> : <TicketFilePage key={id} ticket={id} />
}

function TicketFilePage({ ticket }: { readonly ticket: TicketId }) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return <PageState query={file}>{(data) => <TicketSheet ticket={ticket} file={data} />}</PageState>
}

function TicketSheet({ ticket, file: { register, facts } }: { readonly ticket: TicketId; readonly file: TicketFile }) {
  const words = useWords(ticketWords)
  const isPhone = useIsPhone()
  return (
    <article className="ticket-page">
      <TicketHead register={register} facts={facts} />
      <StageRail facts={facts} />
      <div className="ticket-columns">
        <div className="ticket-story">
          <section className="panel">
            <h2>{words.demand}</h2>
            <p className="ticket-text">{register.text}</p>
            <AttachmentList ticket={ticket} attachments={register.attachments} />
          </section>
          <section className="panel">
            <h2>{words.life}</h2>
            <Timeline facts={facts} />
            <ReceiptButton name={register.number} ask={() => read(`/api/tickets/${ticket}/receipt`, Receipt)} />
          </section>
          <TicketPanels ticket={ticket} facts={facts} beside={false} />
        </div>
        <aside className="ticket-side">
          {!isPhone && <ActionPanel ticket={ticket} facts={facts} />}
          <RequesterCard register={register} />
          <TicketPanels ticket={ticket} facts={facts} beside />
        </aside>
      </div>
      {isPhone && <ActionBar ticket={ticket} facts={facts} />}
    </article>
  )
}

function idIn(text: string): TicketId | undefined {
  try {
    return ticketId(text)
  } catch {
    return undefined
  }
}
