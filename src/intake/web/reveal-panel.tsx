import './reveal-panel.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { post } from '#desk/api-client.ts'
import { useNow } from '#desk/clock.ts'
import { At } from '#desk/instant.tsx'
import { Problem } from '#desk/refusal.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { Revealed } from '../api.ts'
import { revealRoles } from '../may-reveal.ts'
import { revealReasons } from './words.ts'

const texts = dictionary(
  {
    hint: '查看姓名和电话须说明理由，限时显示，并记录是谁查看。',
    reason: '查看理由，如：上门前联系',
    show: '查看',
    until: '显示到',
    numbers: '正文中的号码',
    nothing: '没有留下姓名和电话。',
    notHere: '您的岗位不能查看诉求人的姓名和电话。',
  },
  {
    hint: 'Seeing a name and phone needs a reason, lasts a while, and is recorded with who looked.',
    reason: 'Why, such as: to call before a visit',
    show: 'Show',
    until: 'Shown until',
    numbers: 'Numbers in the text',
    nothing: 'No name or phone was left.',
    notHere: 'Your post may not see the requester’s name and phone.',
  },
)

/** The requester's name and phone: for a reason, for a while, and written down. */
export function RevealPanel({ ticket }: TicketPanelProps) {
  const words = useWords(texts)
  const { role } = useActor()
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<Revealed>()
  const [problem, setProblem] = useState<Error>()
  const now = useNow()
  if (!revealRoles.some((allowed) => allowed === role)) return <p className="quiet">{words.notHere}</p>
  if (shown !== undefined && momentOf(shown.expiresAt) > now) return <ShownRequester shown={shown} />
  const reveal = () => post(`/api/tickets/${ticket}/requester-reveals`, { reason }, Revealed).then(setShown, setProblem)
  return (
    <div className="stack">
      <p className="quiet">{words.hint}</p>
      <div className="reveal">
        <Input
          maxLength={200}
          placeholder={words.reason}
          aria-label={words.reason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={reveal}
        />
        <Button onClick={reveal}>{words.show}</Button>
      </div>
      {problem && <Problem problem={problem} reasons={revealReasons} />}
    </div>
  )
}

function ShownRequester({ shown }: { readonly shown: Revealed }) {
  const words = useWords(texts)
  const { name, phone, numbers, expiresAt } = shown
  const isEmpty = name === undefined && phone === undefined && numbers.length === 0
  return (
    <div className="stack">
      {isEmpty && <p>{words.nothing}</p>}
      <p className="row">
        {name && <strong>{name}</strong>}
        {phone && <span className="figures">{phone}</span>}
      </p>
      {numbers.length > 0 && (
        <p>
          {words.numbers} <span className="figures">{numbers.join(' · ')}</span>
        </p>
      )}
      <p className="quiet">
        {words.until} <At moment={expiresAt} />
      </p>
    </div>
  )
}
