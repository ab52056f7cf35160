import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { bandsOf, shinglesOf, spanOf } from '#foundations/text/fingerprint.ts'
import type { TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'

type Fingerprint = { readonly received: Instant; readonly bands: readonly number[] }

const gone = () => undefined

/** What every demand's text is compared by; nothing repeats a ticket that came to nothing, or a child. */
export const fingerprints = ticketView<Fingerprint, TicketReceived | TicketDismissed | TicketWithdrawn>(
  'classify.fingerprints',
  {
    TicketReceived: (_, { fact }) =>
      fact.parent === undefined
        ? { received: instantOf(fact.at), bands: bandsOf(shinglesOf(fact.text), [spanOf(fact.at)]).flat() }
        : undefined,
    TicketDismissed: gone,
    TicketWithdrawn: gone,
  },
)
