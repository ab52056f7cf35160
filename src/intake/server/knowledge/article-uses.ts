import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketAnswered } from '../../events.ts'

type Use = { readonly article: string; readonly version?: number; readonly answered: Instant }

/** Which article a ticket was answered from. */
export const articleUses = ticketView<Use, TicketAnswered>('intake.article_uses', {
  TicketAnswered: (_, { fact: { article, articleVersion, at } }) =>
    article === undefined
      ? undefined
      : { article, answered: instantOf(at), ...(articleVersion === undefined ? {} : { version: articleVersion }) },
})
