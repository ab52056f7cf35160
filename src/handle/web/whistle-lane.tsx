import { Button, InputNumber } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNow } from '#desk/clock.ts'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useNames } from '#desk/use-city.ts'
import { useGive } from '#desk/use-give.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { whistlers } from '../audiences.ts'
import { attendanceOf, isOpen, type Lane, type Whistle } from '../whistle-state.ts'
import { attendanceReasons, attendanceWords } from './whistle-words.ts'

const texts = dictionary(
  {
    called: '通知',
    signed: '签收',
    arrived: '到场',
    done: '完成分工',
    released: '放行',
    people: (count: number) => `${count} 人`,
    byCode: '扫码',
    byStreet: '街乡镇确认',
    notYet: '尚未',
    ofStreet: (score: number) => `街乡镇评价部门 ${score} 分`,
    ofDepartment: (score: number) => `部门评价街乡镇 ${score} 分`,
    confirm: '确认到场',
    release: '放行',
    howMany: '到场人数',
  },
  {
    called: 'Called',
    signed: 'Signed',
    arrived: 'Arrived',
    done: 'Part done',
    released: 'May go',
    people: (count: number) => `${count} people`,
    byCode: 'by code',
    byStreet: 'street’s word',
    notYet: 'not yet',
    ofStreet: (score: number) => `The street gives ${score}`,
    ofDepartment: (score: number) => `The department gives ${score}`,
    confirm: 'They are here',
    release: 'Let them go',
    howMany: 'People',
  },
)

type Parts = { readonly ticket: TicketId; readonly whistle: Whistle; readonly lane: Lane }

/** One department: called, signed, arrived, part done, free to go; what both sides say of each other. */
export function WhistleLane({ ticket, whistle, lane }: Parts) {
  const words = useWords(texts)
  const names = useNames()
  const { say } = useLanguage()
  const standing = attendanceOf(whistle, lane, useNow())
  const confirmed = 'confirmed' in whistle ? whistle.confirmed : undefined
  const isOver = !isOpen(whistle)
  return (
    <li className={`whistle-lane whistle-lane-${standing ?? 'over'}`}>
      <div>
        <h3>{names.unit(lane.unit)}</h3>
        {standing && <strong className="whistle-standing">{say(attendanceWords[standing])}</strong>}
      </div>
      <Step title={words.called} at={confirmed?.at} isOver={isOver} />
      <Step title={words.signed} at={lane.signedAt} isOver={isOver} />
      <Arrival whistle={whistle} lane={lane} />
      <Step title={words.done} at={lane.done?.at} isOver={isOver}>
        {lane.done?.what}
      </Step>
      <Step title={words.released} at={lane.releasedAt} isOver={isOver} />
      <Verdicts lane={lane} />
      {whistle.phase === 'called' && <StreetSays ticket={ticket} street={whistle.blown.unit} lane={lane} />}
    </li>
  )
}

type StepParts = {
  readonly title: string
  readonly at: Lane['signedAt']
  /** Nothing more will happen here. */
  readonly isOver: boolean
  readonly children?: ReactNode
}

function Step({ title, at, isOver, children }: StepParts) {
  const words = useWords(texts)
  return (
    <div className="whistle-step">
      <span>{title}</span>
      {at === undefined ? (
        <span className="whistle-open">{isOver ? '—' : `○ ${words.notYet}`}</span>
      ) : (
        <span>
          ✓ <At moment={at} /> {children}
        </span>
      )}
    </div>
  )
}

/** When they came against the limit, or what is left of it. */
function Arrival({ whistle, lane: { arrived } }: Omit<Parts, 'ticket'>) {
  const words = useWords(texts)
  const isOver = !isOpen(whistle)
  if (!('confirmed' in whistle) || (arrived === undefined && isOver))
    return <Step title={words.arrived} at={arrived?.at} isOver={isOver} />
  const { at, due } = whistle.confirmed
  return (
    <div className="whistle-step">
      <span>{words.arrived}</span>
      <span>
        {arrived && <At moment={arrived.at} />}{' '}
        <DeadlineTag from={at} due={due} doneAt={arrived?.at} rule="HANDLE-11" />{' '}
        {arrived && `${words.people(arrived.people)} · ${arrived.how === 'qr' ? words.byCode : words.byStreet}`}
      </span>
    </div>
  )
}

function Verdicts({ lane: { verdict, judged } }: { readonly lane: Lane }) {
  const words = useWords(texts)
  if (verdict === undefined && judged === undefined) return null
  return (
    <p className="whistle-verdicts">
      {verdict && `${words.ofStreet(verdict.score)}${verdict.words && `：${verdict.words}`}`}
      {verdict && judged && ' · '}
      {judged && `${words.ofDepartment(judged.score)}${judged.words && `：${judged.words}`}`}
    </p>
  )
}

type StreetParts = { readonly ticket: TicketId; readonly street: string; readonly lane: Lane }

/** What the street that whistled says of a department: it is here, it may go. */
function StreetSays({ ticket, street, lane }: StreetParts) {
  const { unit, role } = useActor()
  const isStreet = unit === street && whistlers.some((one) => one === role)
  if (!isStreet || lane.releasedAt !== undefined) return null
  return lane.arrived === undefined ? (
    <ConfirmArrival ticket={ticket} department={lane.unit} />
  ) : (
    <Release ticket={ticket} department={lane.unit} />
  )
}

type SaysParts = { readonly ticket: TicketId; readonly department: string }

function ConfirmArrival({ ticket, department }: SaysParts) {
  const words = useWords(texts)
  const [people, count] = useState(1)
  const { give, pending, problem } = useGive(ticket, 'arrival-confirmations')
  return (
    <div className="whistle-do no-print">
      <span className="row">
        <InputNumber
          aria-label={words.howMany}
          min={1}
          max={1000}
          precision={0}
          value={people}
          onChange={(value) => count(value ?? 1)}
        />
        <Button loading={pending} onClick={() => void give({ department, people })}>
          {words.confirm}
        </Button>
      </span>
      {problem && <Problem problem={problem} reasons={attendanceReasons} />}
    </div>
  )
}

function Release({ ticket, department }: SaysParts) {
  const words = useWords(texts)
  const { give, pending, problem } = useGive(ticket, 'department-releases')
  return (
    <div className="whistle-do no-print">
      <Button loading={pending} onClick={() => void give({ department })}>
        {words.release}
      </Button>
      {problem && <Problem problem={problem} reasons={attendanceReasons} />}
    </div>
  )
}
