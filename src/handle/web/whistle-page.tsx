import { useParams, useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { NotFound } from '#desk/shell/states.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { isTicketId, type TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { calledIn, whistleMemory } from '../whistle-state.ts'
import { ArrivalCodePanel } from './arrival-code.tsx'
import { WhistleRoom } from './whistle-room.tsx'

/** The room of a whistle: who is here and who is not, the code for arrival, and what can be done next. */
export function WhistlePage() {
  const { ticket = '' } = useParams()
  return isTicketId(ticket) ? <Room key={ticket} ticket={ticket} /> : <NotFound />
}

function Room({ ticket }: { readonly ticket: TicketId }) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return <PageState query={file}>{(data) => <Sheet ticket={ticket} file={data} />}</PageState>
}

function Sheet({ ticket, file: { register, facts } }: { readonly ticket: TicketId; readonly file: TicketFile }) {
  const { say } = useLanguage()
  const { unit, role } = useActor()
  const called = calledIn(
    recall(
      whistleMemory,
      facts.map(({ fact }) => fact),
    ),
  )
  const isStreet = called?.blown.unit === unit && role === 'street-coordinator'
  const first = useSearchParams()[0].has('code') ? 'attendance' : undefined
  return (
    <article className="ticket-page">
      <PageHead
        title={say({ zh: '吹哨报到', en: 'Whistle' })}
        hint={<TicketLink ticket={ticket}>{`${register.number} ${register.title}`}</TicketLink>}
      />
      <div className="ticket-columns">
        <section className="panel">
          <WhistleRoom ticket={ticket} facts={facts} />
        </section>
        <aside className="ticket-side">
          {isStreet && <ArrivalCodePanel ticket={ticket} />}
          <ActionPanel ticket={ticket} facts={facts} first={first} />
        </aside>
      </div>
    </article>
  )
}
