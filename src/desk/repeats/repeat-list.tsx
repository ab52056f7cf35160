import './repeat-list.css'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Words } from '#foundations/rulebook/api.ts'
import { At } from '../instant.tsx'
import { KeyHint } from '../key-hint.tsx'
import { TicketLink } from '../ticket-link.tsx'
import { useNames } from '../use-city.ts'
import { dictionary, useLanguage, useWords } from '../words.ts'
import type { Asked, Repeat } from './repeats.ts'
import { useRepeats } from './use-repeats.ts'

const texts = dictionary(
  {
    title: '可能重复',
    none: '没有发现重复诉求',
    link: '关联',
    compare: '对照',
    said: '本次',
    before: '以前',
    open: '办理中',
    closed: '已答复',
    repeats: (count: number) => `已有 ${count} 件关联`,
    alike: (percent: number) => `文字相近 ${percent} %`,
    due: '应于',
  },
  {
    title: 'May be repeats',
    none: 'No repeat found',
    link: 'Link',
    compare: 'Compare',
    said: 'Now',
    before: 'Before',
    open: 'open',
    closed: 'answered',
    repeats: (count: number) => `${count} linked to it`,
    alike: (percent: number) => `alike ${percent} %`,
    due: 'due',
  },
)

const signs: Readonly<Record<'same-requester' | 'same-matter', Words>> = {
  'same-requester': { zh: '同一诉求人', en: 'same requester' },
  'same-matter': { zh: '同一地点、同一事项', en: 'same place and matter' },
}

type Parts = {
  readonly asked: Asked
  readonly pending?: boolean
  /** Without it, repeats are shown and not linked. */
  readonly link?: (repeat: Repeat) => void
}

/** What was said before: by which signs, how far it is, side by side on demand. Enter compares, L links the one in focus. */
export function RepeatList({ asked, pending = false, link }: Parts) {
  const words = useWords(texts)
  const rows = useRepeats(asked)
  const [compared, setCompared] = useState<string>()
  return (
    <section className="repeats" aria-label={words.title} aria-live="polite">
      <h3>
        {words.title} <span className="quiet">{rows.length === 0 ? words.none : rows.length}</span>
      </h3>
      <ul>
        {rows.map((repeat) => (
          <RepeatRow
            key={repeat.ticket}
            {...{ repeat, pending, ...(link && { link }) }}
            said={compared === repeat.ticket ? asked.text : undefined}
            compare={() => setCompared(compared === repeat.ticket ? undefined : repeat.ticket)}
          />
        ))}
      </ul>
    </section>
  )
}

type RowParts = {
  readonly repeat: Repeat
  readonly pending: boolean
  /** The demand itself, while the two are compared. */
  readonly said: string | undefined
  readonly compare: () => void
  readonly link?: (repeat: Repeat) => void
}

function RepeatRow({ repeat, pending, said, compare, link }: RowParts) {
  const words = useWords(texts)
  const linkByKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (!pending) link?.(repeat)
  }
  return (
    <li onKeyDown={linkByKey}>
      <RepeatSigns repeat={repeat} />
      <div className="row">
        <Button size="small" aria-expanded={said !== undefined} onClick={compare}>
          {words.compare}
        </Button>
        {link && (
          <Button size="small" disabled={pending} onClick={() => link(repeat)}>
            {words.link} <KeyHint keys={['key:l']} />
          </Button>
        )}
      </div>
      {said !== undefined && (
        <div className="repeats-both">
          <div>
            <p className="quiet">{words.said}</p>
            <p className="ticket-text">{said}</p>
          </div>
          <div>
            <p className="quiet">{words.before}</p>
            <p className="ticket-text">{repeat.text}</p>
          </div>
        </div>
      )}
    </li>
  )
}

function RepeatSigns({ repeat }: { readonly repeat: Repeat }) {
  const { ticket, number, title, received, lead, due, open, repeats, as, alike } = repeat
  const words = useWords(texts)
  const { say, list } = useLanguage()
  const names = useNames()
  const why = as.map((sign) => (sign === 'same-text' ? words.alike(Math.round(alike * 100)) : say(signs[sign])))
  return (
    <p>
      <TicketLink ticket={ticket}>{title === '' ? number : title}</TicketLink> <strong>{list(why)}</strong>{' '}
      <span className="quiet">
        <At moment={received} /> {open ? words.open : words.closed} {lead && names.unit(lead)}{' '}
        {open && due && (
          <>
            {words.due} <At moment={due} />
          </>
        )}{' '}
        {repeats > 0 && words.repeats(repeats)}
      </span>
    </p>
  )
}
