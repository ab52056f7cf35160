import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { post } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { Reading } from '../../reading-api.ts'
import { ReadingView } from './reading-view.tsx'

const texts = dictionary(
  {
    title: '读一段话',
    hint: '看系统从文字里读出了什么、把握多大、依据什么。文字不会保存。',
    text: '粘贴一段诉求',
    read: '识读',
    example: '王女士昨天下午三点来电：望京街道花家地小区3号楼起火，听说前天也着火了；物业敷衍，押金两千不退。',
  },
  {
    title: 'Read a text',
    hint: 'What is read from a text, how surely and why. The text is not kept.',
    text: 'Paste a demand',
    read: 'Read',
    example: '王女士昨天下午三点来电：望京街道花家地小区3号楼起火，听说前天也着火了；物业敷衍，押金两千不退。',
  },
)

/** Everything read from a text one pastes, or from a ticket named in the address. */
export function ReadingPage() {
  const words = useWords(texts)
  const [search] = useSearchParams()
  const asked = search.get('ticket')
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      {asked === null ? <Reader text="" /> : <OfTicket ticket={ticketId(asked)} />}
    </div>
  )
}

function OfTicket({ ticket }: { readonly ticket: TicketId }) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return (
    <PageState query={file}>{({ register }) => <Reader text={register.text} at={register.receivedAt} />}</PageState>
  )
}

type Parts = { readonly text: string; readonly at?: string }

function Reader({ text: begun, at }: Parts) {
  const words = useWords(texts)
  const [text, setText] = useState(begun)
  const [asked, ask] = useState<string>(begun)
  return (
    <>
      <section className="panel stack">
        <Input.TextArea
          aria-label={words.text}
          placeholder={words.example}
          autoSize={{ minRows: 4, maxRows: 14 }}
          maxLength={20_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="row">
          <Button type="primary" disabled={text.trim() === ''} onClick={() => ask(text)}>
            {words.read}
          </Button>
        </div>
      </section>
      {asked !== '' && <Read text={asked} {...(at === undefined ? {} : { at })} />}
    </>
  )
}

function Read({ text, at }: Parts) {
  const query = useReading(text, at)
  return (
    <section className="panel">
      <PageState query={query}>{(reading) => <ReadingView text={text} reading={reading} />}</PageState>
    </section>
  )
}

/** A text read by the server, as said at that instant or now. */
export function useReading(text: string, at: string | undefined) {
  return useQuery({
    queryKey: ['reading', text, at],
    queryFn: () => post('/api/readings', { text, ...(at === undefined ? {} : { at }) }, Reading),
    staleTime: 60_000,
  })
}
