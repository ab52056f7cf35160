import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { Problem } from '#desk/refusal.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useGive } from '#desk/use-give.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { type NoticeRow, NoticesAnswer } from '../notice-api.ts'
import { acknowledgeReasons } from './words.ts'

const texts = dictionary(
  {
    title: '即时告知',
    hint: '受理时文中有须立即知道的字词。有人阅知后从这里移走。',
    note: '如何处置，如：已电话通知消防',
    acknowledge: '阅知',
    closed: (count: number) => `工单已关闭、仍未阅知 ${count} 件`,
  },
  {
    title: 'Notices',
    hint: 'What was received says something to be known at once. It leaves this list when somebody acknowledges it.',
    note: 'What is done, such as: fire brigade called',
    acknowledge: 'Acknowledge',
    closed: (count: number) => `${count} of closed tickets, not yet acknowledged`,
  },
)
const nothing = {
  zh: '没有等待阅知的告知。诉求受理时，文中有须立即知道的字词，会出现在这里。',
  en: 'No notices wait. A demand appears here when it is received and its words are yours to know at once.',
}

/** The demands whose words this role was told of, newest first, until somebody says what is done. [CLASSIFY-04] */
export function NoticesPage() {
  const words = useWords(texts)
  const query = useRead('/api/warnings/notices', NoticesAnswer)
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      <PageState query={query}>
        {({ rows }) => (rows.length === 0 ? <Empty words={nothing} /> : <Notices rows={rows} />)}
      </PageState>
    </div>
  )
}

/** What is still under way stands open; what was closed meanwhile waits folded below. */
function Notices({ rows }: { readonly rows: readonly NoticeRow[] }) {
  const words = useWords(texts)
  const open = rows.filter((row) => row.open)
  const closed = rows.filter((row) => !row.open)
  return (
    <>
      {open.map((row) => (
        <Notice key={row.ticket} row={row} />
      ))}
      {closed.length > 0 && (
        <details open={open.length === 0}>
          <summary>{words.closed(closed.length)}</summary>
          <div className="stack">
            {closed.map((row) => (
              <Notice key={row.ticket} row={row} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function Notice({ row: { ticket, number, title, place, received, words: told } }: { readonly row: NoticeRow }) {
  const names = useNames()
  return (
    <section className="panel stack">
      <div className="row">
        {told.map((word) => (
          <Tag key={word} color="error">
            ▲ {word}
          </Tag>
        ))}
        <TicketLink ticket={ticket}>
          {number} {title}
        </TicketLink>
        <span className="quiet">
          <At moment={received} /> {place !== null && names.place(place)}
        </span>
      </div>
      <Acknowledging ticket={ticket} />
    </section>
  )
}

function Acknowledging({ ticket }: { readonly ticket: string }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const [note, setNote] = useState('')
  const { give, pending, problem } = useGive(ticketId(ticket), 'warning-acknowledgements')
  const acknowledge = () => void give({ kind: 'sensitive', note })
  return (
    <>
      <div className="row">
        <Input
          aria-label={say({ zh: '处置', en: 'What is done' })}
          placeholder={words.note}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onPressEnter={acknowledge}
          style={{ maxWidth: 420 }}
        />
        <Button loading={pending} disabled={note.trim() === ''} onClick={acknowledge}>
          {words.acknowledge}
        </Button>
      </div>
      {problem && <Problem problem={problem} reasons={acknowledgeReasons} />}
    </>
  )
}
