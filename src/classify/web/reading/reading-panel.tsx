import { Button } from 'antd'
import { useState } from 'react'
import { PageState } from '#desk/page-state.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { recall } from '#foundations/journal/memory.ts'
import { noticingMemory } from '../../noticing.ts'
import { useReading } from './reading-page.tsx'
import { ReadingView } from './reading-view.tsx'

const show = { zh: '识读正文', en: 'Read the text' }

/** What is read from the ticket's text, as of when it was received; read when asked for. */
export function ReadingPanel({ facts }: TicketPanelProps) {
  const { say } = useLanguage()
  const [isOpen, open] = useState(false)
  const { said } = recall(
    noticingMemory,
    facts.map(({ fact }) => fact),
  )
  const received = facts[0]?.fact.at
  if (!isOpen || said === undefined || received === undefined)
    return <Button onClick={() => open(true)}>{say(show)}</Button>
  return <Read text={said.text} at={instantOf(received)} />
}

function Read({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <PageState query={useReading(text, at)}>{(reading) => <ReadingView text={text} reading={reading} />}</PageState>
  )
}
