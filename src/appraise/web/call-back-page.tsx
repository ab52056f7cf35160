import './call-back-page.css'
import { useEffect } from 'react'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useWords } from '#desk/words.ts'
import type { CallBackRow } from '../api.ts'
import { CallPanel } from './call-panel.tsx'
import { CallPause } from './call-pause.tsx'
import { CallProgress } from './call-progress.tsx'
import { CallQueue } from './call-queue.tsx'
import { deskTexts } from './desk-words.ts'
import { useCallQueue } from './use-call-queue.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useQuiet } from './use-quiet.ts'

/** Where requesters are asked the three questions, one after the other, by keys alone if one likes. */
export function CallBackPage() {
  const words = useWords(deskTexts)
  const { values, change } = useAddress(['ticket', 'pause'])
  const { callable, later } = useCallQueue()
  const paused = values.pause !== undefined
  return (
    <div className="call-desk">
      <PageHead
        title={words.title}
        hint={<span className="only-desk">{words.keys}</span>}
        actions={
          <>
            <CallProgress />
            <CallPause isPaused={paused} pause={(pause) => change({ pause: pause ? 'yes' : undefined })} />
          </>
        }
      />
      <PageState query={callable}>
        {({ rows }) => (
          <Desk
            rows={rows}
            later={later}
            isPaused={paused}
            asked={values.ticket}
            choose={(ticket) => change({ ticket })}
          />
        )}
      </PageState>
    </div>
  )
}

type DeskParts = {
  readonly rows: readonly CallBackRow[]
  readonly later: readonly CallBackRow[]
  readonly isPaused: boolean
  readonly asked: string | undefined
  readonly choose: (ticket: string | undefined) => void
}

function Desk({ rows, later, isPaused, asked, choose }: DeskParts) {
  const words = useWords(deskTexts)
  const quiet = useQuiet()
  const chosen = useChosen({ asked, choose, first: isPaused || quiet ? undefined : rows[0]?.ticket })
  const walk = (step: number) => () => {
    const at = rows.findIndex(({ ticket }) => ticket === chosen)
    const next = rows[Math.max(0, at + step)]
    if (next !== undefined) choose(next.ticket)
  }
  useDeskKeys({ j: walk(1), k: walk(-1) })
  return (
    <div className="call-desk-body">
      <nav className="call-queue" aria-label={words.queue}>
        <CallQueue title={quiet ? words.after(quiet.to) : words.queue} rows={rows} chosen={chosen} choose={choose} />
        {later.length > 0 && <CallQueue title={words.later} rows={later} chosen={chosen} choose={choose} />}
      </nav>
      {chosen === undefined ? (
        <Nobody isPaused={isPaused} />
      ) : (
        <CallPanel key={chosen} ticket={chosen} next={() => choose(undefined)} />
      )}
    </div>
  )
}

/** Why nobody is put before the caller. */
function Nobody({ isPaused }: { readonly isPaused: boolean }) {
  const { zh, en } = deskTexts
  const quiet = useQuiet()
  if (isPaused) return <Empty words={{ zh: zh.paused, en: en.paused }} />
  if (quiet) return <Empty words={{ zh: zh.quietNow(quiet.from, quiet.to), en: en.quietNow(quiet.from, quiet.to) }} />
  return <Empty words={{ zh: zh.empty, en: en.empty }} />
}

/**
 * The ticket in the address. Without one, the first requester that may be called now goes there at once, so that no live
 * change of the queue takes the sheet from under a caller who is speaking.
 */
function useChosen({
  asked,
  choose,
  first,
}: Pick<DeskParts, 'asked' | 'choose'> & { readonly first?: string | undefined }) {
  useEffect(() => {
    if (asked === undefined && first !== undefined) choose(first)
  }, [asked, first, choose])
  return asked ?? first
}
