import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Segmented, Select } from 'antd'
import { post } from '#desk/api-client.ts'
import { channelWords } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import { useSettled } from '#desk/matter/use-suggestions.ts'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { channels } from '#foundations/rulebook/demand.ts'
import { CallerHistory } from '../api.ts'
import { deskTexts } from './desk-texts.ts'
import type { Draft } from './draft.ts'
import { phaseWords } from './words.ts'

type Parts = { readonly draft: Draft; readonly change: (change: Partial<Draft>) => void }

/** Who calls: phone first, then what this phone asked for before. */
export function CallerStrip({ draft, change }: Parts) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  return (
    <section className="panel sheet-caller" aria-label={words.caller}>
      <div className="row">
        <Select
          aria-label={words.channel}
          value={draft.channel}
          popupMatchSelectWidth={false}
          onChange={(channel) => change({ channel })}
          options={channels.map((value) => ({ value, label: say(channelWords[value]) }))}
        />
        <Input
          id="sheet-phone"
          className="sheet-phone figures"
          inputMode="tel"
          autoFocus
          placeholder={words.phone}
          aria-label={words.phone}
          value={draft.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
        <Input
          className="sheet-name"
          placeholder={words.name}
          aria-label={words.name}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Segmented
          value={draft.isFirm ? 'firm' : 'citizen'}
          onChange={(kind) => change({ isFirm: kind === 'firm' })}
          options={[
            { value: 'citizen', label: words.citizen },
            { value: 'firm', label: words.firm },
          ]}
        />
        <Checkbox checked={draft.confidential} onChange={({ target }) => change({ confidential: target.checked })}>
          {words.confidential}
        </Checkbox>
      </div>
      <History phone={draft.phone} />
    </section>
  )
}

/** Shorter than this, a number is still being typed. */
const shortestPhone = 7

function History({ phone }: { readonly phone: string }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const names = useNames()
  const asked = useSettled(phone.replace(/\D/g, ''))
  const isAsked = asked.length >= shortestPhone
  const { data } = useQuery({
    queryKey: ['list', 'caller', asked],
    queryFn: () => post('/api/callers/history', { phone: asked }, CallerHistory),
    enabled: isAsked,
    gcTime: 0,
  })
  if (!isAsked || data === undefined) return <p className="quiet sheet-history">{words.historyHint}</p>
  if (data.rows.length === 0) return <p className="quiet sheet-history">{words.firstCall}</p>
  return (
    <ul className="sheet-history">
      <li>
        <strong>{data.name ?? words.unnamed}</strong> {words.callsBefore(data.rows.length)}
      </li>
      {data.rows.map(({ ticket, title, phase, place, received }) => (
        <li key={ticket}>
          <At moment={received} /> <TicketLink ticket={ticket}>{title}</TicketLink>{' '}
          <span className="quiet">
            {say(phaseWords[phase])} {place && names.place(place)}
          </span>
        </li>
      ))}
    </ul>
  )
}
