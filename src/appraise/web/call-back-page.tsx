import './call-back-page.css'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useNow } from '#desk/clock.ts'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { Page } from '#foundations/outcome/api.ts'
import { CallBackRow } from '../api.ts'
import { CallPanel } from './call-panel.tsx'
import { CallProgress } from './call-progress.tsx'
import { CallQueue } from './call-queue.tsx'
import { deskTexts } from './desk-words.ts'
import { isTyping } from './is-typing.ts'
import { useForPeople } from './use-for-people.ts'

const Rows = Page(CallBackRow)

/** Where requesters are asked the three questions, one after the other, by keys alone if one likes. */
export function CallBackPage() {
  const words = useWords(deskTexts)
  const query = useRead('/api/call-backs?limit=60', Rows)
  return (
    <div className="call-desk">
      <PageHead title={words.title} hint={<span className="only-desk">{words.keys}</span>} actions={<CallProgress />} />
      <PageState query={query}>{({ rows }) => <Desk rows={rows} />}</PageState>
    </div>
  )
}

function Desk({ rows }: { readonly rows: readonly CallBackRow[] }) {
  const words = useWords(deskTexts)
  const { chosen, choose } = useChosen(rows)
  useQueueKeys(rows, chosen, choose)
  if (chosen === undefined) return <Empty words={{ zh: deskTexts.zh.empty, en: deskTexts.en.empty }} />
  return (
    <div className="call-desk-body">
      <CallQueue title={words.queue} rows={rows} chosen={chosen} choose={choose} />
      <CallPanel key={chosen} ticket={chosen} next={() => choose(undefined)} />
    </div>
  )
}

/**
 * The ticket in the address. Without one, the first requester that may be called now goes there at once, so that no live
 * change of the queue takes the sheet from under a caller who is speaking.
 */
function useChosen(rows: readonly CallBackRow[]) {
  const [search, setSearch] = useSearchParams()
  const now = useNow()
  const chosen = search.get('ticket') ?? undefined
  const isForPeople = useForPeople()
  const first = rows.find((row) => isForPeople(row.channel) && momentOf(row.next_attempt) <= now)?.ticket
  const choose = (ticket: string | undefined) => setSearch(ticket === undefined ? {} : { ticket }, { replace: true })
  useEffect(() => {
    if (chosen === undefined && first !== undefined) setSearch({ ticket: first }, { replace: true })
  }, [chosen, first, setSearch])
  return { chosen: chosen ?? first, choose }
}

/** J and K walk the queue. */
function useQueueKeys(
  rows: readonly CallBackRow[],
  chosen: string | undefined,
  choose: (ticket: string | undefined) => void,
): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key]
      if (step === undefined || isTyping(event)) return
      const at = rows.findIndex(({ ticket }) => ticket === chosen)
      const next = rows[Math.max(0, at + step)]
      if (next !== undefined) choose(next.ticket)
    }
    window.addEventListener('keydown', walk)
    return () => window.removeEventListener('keydown', walk)
  }, [rows, chosen, choose])
}
