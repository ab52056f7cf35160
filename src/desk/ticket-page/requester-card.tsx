import type { TicketRegister } from '#foundations/journal/api.ts'
import { useWords } from '../words.ts'
import { ticketWords } from './ticket-words.ts'

/** Who asks, masked; a stage that may reveal more puts its own panel beside. */
export function RequesterCard({ requester }: { readonly requester: TicketRegister['requester'] }) {
  const words = useWords(ticketWords)
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
