import './whistle-room.css'
import type { ReactNode } from 'react'
import { useNow } from '#desk/clock.ts'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { recall } from '#foundations/journal/memory.ts'
import { missingIn, type Whistle, whistleMemory } from '../whistle-state.ts'
import { WhistleLane } from './whistle-lane.tsx'
import { phaseWords } from './whistle-words.ts'

const texts = dictionary(
  {
    ground: '理由',
    phase: '状态',
    street: '街乡镇',
    where: '地点',
    when: '时间',
    confirmBy: '区级确认',
    others: '一并处理',
    missing: '未到场',
    awaited: '等待到场',
    joined: '本单并入了另一工单的吹哨：',
    open: '打开该工单',
    result: '结论',
  },
  {
    ground: 'Ground',
    phase: 'State',
    street: 'Street',
    where: 'Where',
    when: 'When',
    confirmBy: 'District confirms by',
    others: 'Also for',
    missing: 'Not here',
    awaited: 'On the way',
    joined: 'Part of the whistle of another ticket: ',
    open: 'open that ticket',
    result: 'What came of it',
  },
)

/** The last whistle of a ticket: who is called, and how far each has come; who is missing is the loudest. */
export function WhistleRoom({ ticket, facts }: TicketPanelProps) {
  const words = useWords(texts)
  const { whistle, head } = recall(
    whistleMemory,
    facts.map(({ fact }) => fact),
  )
  return (
    <div className="whistle">
      {head !== undefined && (
        <p>
          {words.joined}
          <TicketLink ticket={head}>{words.open}</TicketLink>
        </p>
      )}
      {whistle !== undefined && (
        <>
          <Missing whistle={whistle} />
          <Call whistle={whistle} />
          <ul className="whistle-lanes">
            {whistle.lanes.map((lane) => (
              <WhistleLane key={lane.unit} {...{ ticket, whistle, lane }} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Missing({ whistle }: { readonly whistle: Whistle }) {
  const words = useWords(texts)
  const names = useNames()
  const { list, name } = useLanguage()
  const now = useNow()
  const missing = missingIn(whistle)
  if (whistle.phase !== 'called' || missing.length === 0) return null
  const { at, due } = whistle.confirmed
  const isLate = now > due
  return (
    <p className={isLate ? 'whistle-missing' : 'whistle-missing whistle-awaited'} role={isLate ? 'alert' : 'status'}>
      <span>{name(`${isLate ? words.missing : words.awaited} ${missing.length}`, list(missing.map(names.unit)))}</span>
      <DeadlineTag from={at} due={due} rule="HANDLE-11" />
    </p>
  )
}

function Call({ whistle }: { readonly whistle: Whistle }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const names = useNames()
  const { blown, phase } = whistle
  const ground = useCity()?.rulebook.handle.whistle.grounds.find(({ code }) => code === blown.ground)
  return (
    <>
      <p>{blown.matter}</p>
      <dl className="whistle-call">
        <Fact name={words.phase}>{say(phaseWords[phase])}</Fact>
        <Fact name={words.ground}>{ground === undefined ? blown.ground : say(ground.words)}</Fact>
        <Fact name={words.street}>{names.unit(blown.unit)}</Fact>
        <Fact name={words.where}>{blown.where}</Fact>
        <Fact name={words.when}>
          <At moment={blown.meetAt} />
        </Fact>
        {phase === 'asked' && (
          <Fact name={words.confirmBy}>
            <DeadlineTag from={blown.at} due={blown.confirmBy} rule="HANDLE-10" />
          </Fact>
        )}
        {blown.tickets.length > 0 && (
          <Fact name={words.others}>
            {blown.tickets.map((other, index) => (
              <span key={other}>
                {index > 0 && say({ zh: '、', en: ', ' })}
                <TicketLink ticket={other}>{index + 1}</TicketLink>
              </span>
            ))}
          </Fact>
        )}
        {phase === 'concluded' && <Fact name={words.result}>{whistle.concluded.result}</Fact>}
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
