import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { TicketClock, TicketRegister } from '#foundations/journal/api.ts'
import type { Envelope } from '#foundations/journal/envelope.ts'
import { DeadlineTag } from '../deadline-tag.tsx'
import { channelWords, clockWords, kindWords, wordsFor } from '../demand-words.ts'
import { explanationOf, useDoors } from '../doors.ts'
import { At } from '../instant.tsx'
import { PageHead } from '../page-head.tsx'
import { exactWords, momentGiven } from '../time-words.ts'
import { useNames } from '../use-city.ts'
import { Why } from '../why.tsx'
import { useLanguage, useWords } from '../words.ts'
import { findFactNaming } from './fact-naming.ts'
import { ticketWords } from './ticket-words.ts'

type Parts = { readonly register: TicketRegister; readonly facts: readonly Envelope[] }

/** Number, title, clocks, who has it, what it is, and why each of these was decided so. */
export function TicketHead({ register, facts }: Parts) {
  const words = useWords(ticketWords)
  const print = (
    <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
      {words.print}
    </Button>
  )
  return (
    <header className="ticket-head">
      <PageHead title={register.title} hint={<span className="figures">{register.number}</span>} actions={print} />
      <div className="ticket-clocks">
        {register.clocks.map((clock) => (
          <Clock key={`${clock.name} ${clock.due}`} clock={clock} />
        ))}
      </div>
      <TicketFacts register={register} facts={facts} />
    </header>
  )
}

function Clock({ clock: { name, from, due, rule, edition, doneAt, standsSince } }: { readonly clock: TicketClock }) {
  const words = useWords(ticketWords)
  const { language, say } = useLanguage()
  const exact = (instant: string) => exactWords(momentGiven(instant), language)
  const inputs = [
    { name: { zh: '起算', en: 'From' }, value: exact(from) },
    { name: { zh: '期限', en: 'Due' }, value: exact(due) },
  ]
  return (
    <span>
      <span className="quiet">{say(clockWords[name])}</span>{' '}
      {standsSince === undefined ? (
        <DeadlineTag from={from} due={due} rule={rule} edition={edition} doneAt={doneAt} />
      ) : (
        <span className="deadline deadline-kept">
          <span aria-hidden="true">‖</span> {words.stands(exact(standsSince))}
        </span>
      )}{' '}
      <Why explanation={{ rule, edition, inputs }} />
    </span>
  )
}

function TicketFacts({ register, facts }: Parts) {
  const words = useWords(ticketWords)
  const { say, list } = useLanguage()
  const names = useNames()
  const { lead, supports, level, kind, category, place, address, channel, receivedAt } = register
  const units = list(supports.map(names.unit))
  const behind = (part: string) => <WhyNamed facts={facts} part={part} />
  const lines: readonly (readonly [string, ReactNode, ReactNode?])[] = [
    [words.holder, lead === undefined ? words.nobody : names.unit(lead), lead && behind('lead')],
    [words.supports, units],
    [words.level, level && say(names.level(level)), behind('level')],
    [words.kind, kind && say(wordsFor(kindWords, kind))],
    [words.category, category && say(names.category(category)), behind('category')],
    [words.place, place && names.place(place)],
    [words.address, address],
    [words.channel, say(wordsFor(channelWords, channel))],
    [words.received, <At key="received" moment={receivedAt} />],
  ]
  return (
    <dl className="ticket-facts">
      {lines
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value, why]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {why}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function WhyNamed({ facts, part }: { readonly facts: readonly Envelope[]; readonly part: string }) {
  const doors = useDoors()
  const names = useNames()
  const fact = findFactNaming(facts, part)
  const explanation = fact && explanationOf(doors, fact, names)
  return explanation && <Why explanation={explanation} />
}
