import { Button } from 'antd'
import { useState } from 'react'
import { PageState } from '#desk/page-state.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { textReaders } from '../../audiences.ts'
import { noticingMemory } from '../../noticing.ts'
import { useReading } from './reading-page.tsx'
import { ReadingView } from './reading-view.tsx'

const texts = dictionary(
  { show: '识读正文', notHere: '您的岗位不使用识读。' },
  { show: 'Read the text', notHere: 'Your post does not read texts.' },
)

/** What is read from the ticket's text, as of when it was received; read when asked for. */
export function ReadingPanel({ facts }: TicketPanelProps) {
  const words = useWords(texts)
  const [isOpen, open] = useState(false)
  const { role } = useActor()
  const { said } = recall(
    noticingMemory,
    facts.map(({ fact }) => fact),
  )
  const received = facts[0]?.fact.at
  if (!textReaders.some((reader) => reader === role)) return <p className="quiet">{words.notHere}</p>
  if (!isOpen || said === undefined || received === undefined)
    return <Button onClick={() => open(true)}>{words.show}</Button>
  return <Read text={said.text} at={instantOf(received)} />
}

function Read({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <PageState query={useReading(text, at)}>{(reading) => <ReadingView text={text} reading={reading} />}</PageState>
  )
}
