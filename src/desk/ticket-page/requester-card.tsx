import type { TicketRegister } from '#foundations/journal/api.ts'
import { useNames } from '../use-city.ts'
import { useWords } from '../words.ts'
import { ticketWords } from './ticket-words.ts'

/** Who asks, masked, or whose staff reported it; a stage that may reveal more puts its own panel beside. */
export function RequesterCard({ register: { requester, reportedBy } }: { readonly register: TicketRegister }) {
  const words = useWords(ticketWords)
  const names = useNames()
  if (reportedBy !== undefined)
    return (
      <section className="panel">
        <h2>{words.reporter}</h2>
        <strong>{names.unit(reportedBy)}</strong>
        <p className="quiet">{words.nobodyAsks}</p>
      </section>
    )
  return (
    <section className="panel">
      <h2>{words.requester}</h2>
      <div className="row">
        <strong>{requester.name ?? words.unnamed}</strong>
        <span className="quiet">{requester.kind === 'firm' ? words.firm : words.citizen}</span>
        {requester.confidential && <span className="ticket-confidential">◆ {words.confidential}</span>}
      </div>
      {requester.phone !== undefined && <p className="figures">{requester.phone}</p>}
    </section>
  )
}
