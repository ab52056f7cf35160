import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { useLanguage, useWords } from '../words.ts'
import { ActionPanel } from './action-panel.tsx'
import { ticketWords } from './ticket-words.ts'
import { useJudged } from './use-judged.ts'

/** The same actions under the thumb: the likeliest next one, never one that undoes or hands away, and all of them in a drawer. */
export function ActionBar({ ticket, facts }: { readonly ticket: TicketId; readonly facts: readonly Envelope[] }) {
  const words = useWords(ticketWords)
  const { say } = useLanguage()
  const [opened, open] = useState<{ readonly first: string | undefined }>()
  const judged = useJudged(facts) ?? []
  if (judged.length === 0) return null
  const action = judged.find(({ possibility, action: { tone } }) => possibility.possible && tone !== 'danger')?.action
  return (
    <div className="action-bar no-print">
      {action !== undefined && (
        <Button type="primary" onClick={() => open({ first: action.name })}>
          {say(action.title)}
        </Button>
      )}
      <Button onClick={() => open({ first: undefined })}>{words.allActions(judged.length)}</Button>
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        placement="bottom"
        size="80vh"
        destroyOnHidden
      >
        <ActionPanel ticket={ticket} facts={facts} first={opened?.first} />
      </Drawer>
    </div>
  )
}
