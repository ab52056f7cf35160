import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** Leads to a ticket's page. */
export function TicketLink({ ticket, children }: { readonly ticket: string; readonly children: ReactNode }) {
  return <Link to={`/tickets/${ticket}`}>{children}</Link>
}
