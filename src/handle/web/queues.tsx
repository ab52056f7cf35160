import './queues.css'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { InboxCounts } from '../api.ts'
import { type OpenAsk, openAsks } from '../asks.ts'
import { worksInUnit } from '../audiences.ts'
import { SupervisionCount } from '../long-matter-api.ts'
import { askWords } from './words.ts'

const texts = dictionary(
  {
    queues: '待办分类',
    all: '全部待办',
    handled: '已办',
    pressed: '领导督办',
    overdue: (count: number) => `${count} 超时`,
  },
  {
    queues: 'Queues',
    all: 'All that is asked',
    handled: 'Handled',
    pressed: 'Pressed by leaders',
    overdue: (count: number) => `${count} overdue`,
  },
)

/** A queue of the inbox: one thing asked, everything asked, or what was handled. */
export type Queue = OpenAsk | 'all' | 'handled'

/** The queue an address names; everything asked where it names none. */
export function queueIn(search: URLSearchParams): Queue {
  const named = search.get('queue')
  return named === 'handled' ? 'handled' : (openAsks.find((ask) => ask === named) ?? 'all')
}

type Parts = { readonly chosen: Queue; readonly counts: InboxCounts | undefined }

/** What is asked, with how much of it and the shortest clock; a strip on a phone. */
export function Queues({ chosen, counts }: Parts) {
  const words = useWords(texts)
  const { say } = useLanguage()
  return (
    <nav className="queues" aria-label={words.queues}>
      <QueueLink queue="all" title={words.all} isChosen={chosen === 'all'} count={counts?.count} />
      {openAsks.map((ask) => {
        const row = counts?.rows.find((one) => one.ask === ask)
        return (
          <QueueLink key={ask} queue={ask} title={say(askWords[ask])} isChosen={chosen === ask} count={row?.count ?? 0}>
            {row && <DeadlineTag from={row.from} due={row.due} rule="CLOCK-01" />}
            {row && row.overdue > 0 && <span className="queue-overdue">{words.overdue(row.overdue)}</span>}
          </QueueLink>
        )
      })}
      <QueueLink queue="handled" title={words.handled} isChosen={chosen === 'handled'} count={undefined} />
      <PressedLink />
    </nav>
  )
}

/** What leaders press the unit for stands on a page of its own. */
function PressedLink() {
  const words = useWords(texts)
  const isHandler = worksInUnit(useActor().role)
  const counted = useRead('/api/supervisions/count', SupervisionCount, { enabled: isHandler }).data
  if (!isHandler) return null
  return (
    <Link to="/handle/supervisions?state=pressed" className="queue">
      <span className="queue-title">
        {words.pressed} <span className="figures">{counted?.count}</span>
      </span>
    </Link>
  )
}

type LinkParts = {
  readonly queue: Queue
  readonly title: string
  readonly isChosen: boolean
  readonly count: number | undefined
  readonly children?: ReactNode
}

function QueueLink({ queue, title, isChosen, count, children }: LinkParts) {
  return (
    <Link
      to={queue === 'all' ? '/handle/inbox' : `/handle/inbox?queue=${queue}`}
      className="queue"
      {...(isChosen && { 'aria-current': 'page' as const })}
    >
      <span className="queue-title">
        {title} {count !== undefined && <span className="figures">{count}</span>}
      </span>
      <span className="queue-clock">{children}</span>
    </Link>
  )
}
