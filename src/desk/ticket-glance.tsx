import './ticket-page/ticket-page.css'
import './ticket-glance.css'
import type { ReactNode } from 'react'
import { TicketFile } from '#foundations/journal/api.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { AttachmentList } from './attachments.tsx'
import { PageState } from './page-state.tsx'
import { Timeline } from './timeline.tsx'
import { useRead } from './use-read.ts'

type Parts = {
  readonly ticket: TicketId
  /** What stands above the demand: what can be done about it. */
  readonly children?: (file: TicketFile) => ReactNode
}

/** A ticket beside a list: what can be done, what is asked, and its life, in a narrow column. */
export function TicketGlance({ ticket, children }: Parts) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return (
    <PageState query={file}>
      {(data) => (
        <div className="ticket-glance">
          {children?.(data)}
          <p className="ticket-text">{data.register.text}</p>
          <p className="quiet">{data.register.address}</p>
          <AttachmentList ticket={ticket} attachments={data.register.attachments} />
          <Timeline facts={data.facts} />
        </div>
      )}
    </PageState>
  )
}
