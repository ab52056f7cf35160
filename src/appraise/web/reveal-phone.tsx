import { PhoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type Static, Type } from 'typebox'
import { post } from '#desk/api-client.ts'
import { useNow } from '#desk/clock.ts'
import { At } from '#desk/instant.tsx'
import { KeyHint } from '#desk/key-hint.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useWords } from '#desk/words.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { Instant } from '#foundations/outcome/api.ts'
import { deskTexts } from './desk-words.ts'
import { useDeskKeys } from './use-desk-keys.ts'

const Revealed = Type.Object({
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  expiresAt: Instant,
})

/** The requester's name and phone, shown for a while; who looked, and that it was for a call-back, is written down. */
export function RevealPhone({ ticket, disabled }: { readonly ticket: TicketId; readonly disabled: boolean }) {
  const words = useWords(deskTexts)
  const now = useNow()
  const [revealed, setRevealed] = useState<Static<typeof Revealed>>()
  const [problem, setProblem] = useState<Error>()
  const reveal = async () => {
    setProblem(undefined)
    try {
      setRevealed(await post(`/api/tickets/${ticket}/requester-reveals`, { reason: words.revealReason }, Revealed))
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
  }
  const isHidden = revealed === undefined || momentOf(revealed.expiresAt) <= now
  useDeskKeys({ p: isHidden && !disabled ? () => void reveal() : undefined })
  if (!isHidden)
    return (
      <p className="call-phone figures" aria-live="polite">
        {revealed.name} <strong>{revealed.phone ?? words.noPhone}</strong>{' '}
        <small className="quiet">
          {words.until} <At moment={revealed.expiresAt} />
        </small>
      </p>
    )
  return (
    <div className="stack">
      <Button icon={<PhoneOutlined />} size="large" disabled={disabled} onClick={() => void reveal()}>
        {words.reveal} <KeyHint keys={['key:P']} />
      </Button>
      {problem && <Problem problem={problem} />}
    </div>
  )
}
