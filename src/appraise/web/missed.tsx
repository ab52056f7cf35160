import { Button, Popover } from 'antd'
import { useState } from 'react'
import { KeyHint } from '#desk/key-hint.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useGive } from '#desk/use-give.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { missedOutcomes } from '../api.ts'
import { deskTexts } from './desk-words.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { missReasons, outcomeWords } from './words.ts'

/** Nobody could be asked: what happened, and on to the next requester. M opens it. */
export function Missed({ ticket, next }: { readonly ticket: TicketId; readonly next: () => void }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { give, pending, problem } = useGive(ticket, 'missed-call-backs')
  useDeskKeys({ m: () => setOpen(true) })
  const miss = async (outcome: string) => {
    if ((await give({ outcome, channel: 'person' })) !== undefined) next()
  }
  const pick = ({ key }: { readonly key: string }) => {
    const outcome = missedOutcomes[Number(key) - 1]
    if (key === 'Escape') setOpen(false)
    if (outcome !== undefined && !pending) void miss(outcome)
  }
  const outcomes = (
    <div className="stack call-outcomes" role="dialog" aria-label={words.missed} onKeyDown={pick}>
      {missedOutcomes.map((outcome, index) => (
        <Button key={outcome} autoFocus={index === 0} loading={pending} onClick={() => void miss(outcome)}>
          {say(outcomeWords[outcome])} <KeyHint keys={[`key:${index + 1}`]} />
        </Button>
      ))}
      {problem && <Problem problem={problem} reasons={missReasons} />}
    </div>
  )
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger={['click']}
      placement="topRight"
      destroyOnHidden
      content={outcomes}
    >
      <Button size="large" danger className="call-missed">
        {words.missed} <KeyHint keys={['key:M']} />
      </Button>
    </Popover>
  )
}
