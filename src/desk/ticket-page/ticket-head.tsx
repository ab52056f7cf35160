import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { TicketRegister } from '#foundations/journal/api.ts'
import { DeadlineTag } from '../deadline-tag.tsx'
import { channelWords, clockWords, kindWords, wordsFor } from '../demand-words.ts'
import { At } from '../instant.tsx'
import { PageHead } from '../page-head.tsx'
import { useNames } from '../use-city.ts'
import { useLanguage, useWords } from '../words.ts'
import { ticketWords } from './ticket-words.ts'

/** Number, title, clocks, who has it, and what it is. */
export function TicketHead({ register }: { readonly register: TicketRegister }) {
  const words = useWords(ticketWords)
  const { say } = useLanguage()
  return (
    <header className="ticket-head">
      <PageHead
        title={register.title}
        hint={<span className="figures">{register.number}</span>}
        actions={
          <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      />
      <div className="ticket-clocks">
        {register.clocks.map(({ name, from, due, rule, edition, doneAt }) => (
          <span key={`${name} ${due}`}>
            <span className="quiet">{say(clockWords[name])}</span>{' '}
            <DeadlineTag from={from} due={due} rule={rule} edition={edition} doneAt={doneAt} />
          </span>
        ))}
      </div>
      <TicketFacts register={register} />
    </header>
  )
}

function TicketFacts({ register }: { readonly register: TicketRegister }) {
  const words = useWords(ticketWords)
  const { language, say } = useLanguage()
  const names = useNames()
  const { lead, supports, level, kind, category, place, address, channel, receivedAt } = register
  const units = supports.map(names.unit).join(language === 'zh' ? '、' : ', ')
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.holder, lead === undefined ? words.nobody : names.unit(lead)],
    [words.supports, units],
    [words.level, level && say(names.level(level))],
    [words.kind, kind && say(wordsFor(kindWords, kind))],
    [words.category, category && say(names.category(category))],
    [words.place, place && names.place(place)],
    [words.address, address],
    [words.channel, say(wordsFor(channelWords, channel))],
    [words.received, <At key="received" moment={receivedAt} />],
  ]
  return (
    <dl className="ticket-facts">
      {lines
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
