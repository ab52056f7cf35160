import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { CallSheet } from '../api.ts'
import { callers } from '../audiences.ts'
import { AfterCall } from './after-call.tsx'
import { CallSheetView } from './call-sheet-view.tsx'
import { Questions } from './questions.tsx'

/** One requester: script and demand on the left, the questions on the right; after the answers, what the unit had written. */
export function CallPanel({ ticket: text, next }: { readonly ticket: string; readonly next: () => void }) {
  const ticket = text as TicketId
  const { role } = useActor()
  const mayAsk = callers.some((caller) => caller === role)
  const query = useRead(`/api/call-backs/${ticket}`, CallSheet, { ticket })
  return (
    <PageState query={query}>
      {(sheet) => (
        <>
          <CallSheetView sheet={sheet} />
          {sheet.ended && <AfterCall sheet={sheet} next={next} />}
          {!sheet.ended && mayAsk && <Questions ticket={ticket} next={next} />}
        </>
      )}
    </PageState>
  )
}
