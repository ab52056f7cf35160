import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import type { InboxRow } from '../api.ts'
import { clockNames } from './words.ts'

/** The action that is asked next, by the noun of its route. */
const nextAction: Readonly<Record<InboxRow['clock'], string>> = {
  sign: 'signatures',
  respond: 'contacts',
  resolve: 'results',
  wait: 'wait-ends',
  review: 'milestones',
}

/** The ticket beside the list: its clock, what can be done with the next action first, what was asked, and its life. */
export function InboxPreview({ row }: { readonly row: InboxRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const ticket = ticketId(row.ticket)
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
      <TicketGlance ticket={ticket}>
        {({ facts }) => <ActionPanel key={row.ask} ticket={ticket} facts={facts} first={nextAction[row.clock]} />}
      </TicketGlance>
    </>
  )
}
