import './results-panel.css'
import { AttachmentList } from '#desk/attachments.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useNames } from '#desk/use-city.ts'
import { dictionary, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { delegationMemory } from '../delegation-state.ts'
import { type Delegation, delegationsIn } from './delegations-in.ts'

const texts = dictionary(
  { to: '委派', what: '事项', answer: '答复', recalled: '已收回', late: '逾期答复', over: '未答复，街道已另行处理' },
  { to: 'Asked', what: 'To do', answer: 'Answer', recalled: 'Taken back', late: 'late', over: 'Not answered' },
)

/** What the lead handed on to units below it, the latest first: what was asked, by when, and what came back. */
export function DelegationsPanel({ ticket, facts }: TicketPanelProps) {
  const { open } = recall(
    delegationMemory,
    facts.map(({ fact }) => fact),
  )
  return delegationsIn(facts)
    .toReversed()
    .map((one) => (
      <Asked
        key={`${one.asked.to} ${one.asked.at}`}
        ticket={ticket}
        one={one}
        isOpen={open.some(({ to }) => to === one.asked.to)}
      />
    ))
}

type Parts = { readonly ticket: TicketId; readonly one: Delegation; readonly isOpen: boolean }

function Asked({ ticket, one: { asked, ended }, isOpen }: Parts) {
  const words = useWords(texts)
  const names = useNames()
  const waits = ended === undefined && isOpen
  return (
    <dl className="result">
      <dt>{words.to}</dt>
      <dd>
        {names.unit(asked.to)} <At moment={asked.at} />{' '}
        {waits && <DeadlineTag from={asked.at} due={asked.due} rule="HANDLE-09" />}
      </dd>
      <dt>{words.what}</dt>
      <dd>{asked.why}</dd>
      {!waits && (
        <>
          <dt>{words.answer}</dt>
          <dd>
            <Ended ticket={ticket} asked={asked} ended={ended} />
          </dd>
        </>
      )}
    </dl>
  )
}

type EndedParts = {
  readonly ticket: TicketId
  readonly asked: Delegation['asked']
  readonly ended: Delegation['ended']
}

function Ended({ ticket, asked, ended }: EndedParts) {
  const words = useWords(texts)
  if (ended === undefined) return words.over
  if (ended.type === 'DelegationRecalled')
    return (
      <>
        {words.recalled} <At moment={ended.at} /> {ended.why}
      </>
    )
  return (
    <>
      {ended.says} <At moment={ended.at} /> {ended.at > asked.due && words.late}
      <AttachmentList ticket={ticket} attachments={ended.evidence} />
    </>
  )
}
