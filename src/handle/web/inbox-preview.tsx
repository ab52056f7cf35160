import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { PageState } from '#desk/page-state.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { Timeline } from '#desk/timeline.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import type { InboxRow } from '../api.ts'
import { clockNames } from './words.ts'

/** The action that is asked next, by the noun of its route. */
const nextAction: Readonly<Record<InboxRow['clock'], string>> = {
  sign: 'signatures',
  respond: 'contacts',
  resolve: 'results',
}

/** The ticket beside the list: its clock, what can be done with the next action first, what was asked, and its life. */
export function InboxPreview({ row }: { readonly row: InboxRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const ticket = ticketId(row.ticket)
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return (
    <>
      <h2>{row.title}</h2>
      {row.ask !== 'done' && (
        <p className="row">
          {say(clockNames[row.clock])}
          <DeadlineTag from={row.clock_from} due={row.due} rule={row.rule} edition={row.edition} />
          <span className="quiet">{names.place(row.place ?? '')}</span>
        </p>
      )}
      <PageState query={file}>
        {({ register, facts }) => (
          <>
            <ActionPanel key={row.clock} ticket={ticket} facts={facts} first={nextAction[row.clock]} />
            <p className="ticket-text">{register.text}</p>
            <p className="quiet">{register.address}</p>
            <Timeline facts={facts} />
          </>
        )}
      </PageState>
    </>
  )
}
