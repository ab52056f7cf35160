import './desk-page.css'
import { Input } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { AttachmentField } from '#desk/attachments.tsx'
import { type MatterField, matterOf } from '#desk/matter/matter.ts'
import { MatterPanel } from '#desk/matter/matter-panel.tsx'
import { useSuggestions } from '#desk/matter/use-suggestions.ts'
import { PageHead } from '#desk/page-head.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useCity } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Mark } from '#foundations/text/marks.ts'
import { CallerStrip } from './caller-strip.tsx'
import { deskTexts } from './desk-texts.ts'
import type { Draft } from './draft.ts'
import { HandOverBar } from './hand-over-bar.tsx'
import { SuggestedArticles } from './knowledge/suggested-articles.tsx'
import { tellUnanswered } from './knowledge/tell-unanswered.ts'
import { SaidBox } from './said-box.tsx'
import { useDraft } from './use-draft.ts'
import type { HandedOver } from './use-hand-over.ts'

/** One screen for one call: who calls, what is said, what it is about, who will get it. Everything by keyboard. */
export function DeskPage() {
  const words = useWords(deskTexts)
  const { draft, change, clear } = useDraft(useActor().person)
  const suggested = useSuggestions(draft)
  const matter = matterOf(draft.chosen, suggested, useCity())
  const [last, setLast] = useState<HandedOver>()
  const choose = (field: MatterField, value: string | undefined) => {
    const { [field]: _, ...others } = draft.chosen
    change({ chosen: value === undefined ? others : { ...others, [field]: value } })
  }
  const found = useRef(0)
  const noteFound = useCallback((articles: number) => {
    found.current = articles
  }, [])
  const handedOver = (done: HandedOver) => {
    if (draft.cited === undefined) tellUnanswered(draft.sought, found.current)
    setLast(done)
    clear()
    document.getElementById('sheet-phone')?.focus()
  }
  return (
    <div className="sheet">
      <PageHead title={words.title} hint={last === undefined ? words.draft : <Done last={last} />} />
      <CallerStrip draft={draft} change={change} />
      <div className="sheet-columns">
        <div className="sheet-said">
          <DemandFields draft={draft} change={change} marks={suggested.marks} />
          <SuggestedArticles draft={draft} change={change} matter={matter} onFound={noteFound} />
        </div>
        <section className="panel" aria-label={words.matter}>
          <h2>{words.matter}</h2>
          <MatterPanel chosen={draft.chosen} matter={matter} suggested={suggested} choose={choose} />
        </section>
      </div>
      <HandOverBar {...{ draft, change, matter, clear, handedOver }} />
    </div>
  )
}

function Done({ last }: { readonly last: HandedOver }) {
  const words = useWords(deskTexts)
  return (
    <output className="sheet-done">
      ✓ <TicketLink ticket={last.ticket}>{words[last.how](last.number)}</TicketLink>
    </output>
  )
}

type Parts = { readonly draft: Draft; readonly change: (change: Partial<Draft>) => void }

function DemandFields({ draft, change, marks }: Parts & { readonly marks: readonly Mark[] }) {
  const words = useWords(deskTexts)
  return (
    <section className="panel sheet-demand" aria-label={words.demand}>
      <SaidBox
        name={words.demand}
        hint={words.text}
        value={draft.text}
        marks={marks}
        onChange={(text) => change({ text })}
      />
      <Input
        placeholder={words.address}
        aria-label={words.address}
        maxLength={500}
        value={draft.address}
        onChange={({ target }) => change({ address: target.value })}
      />
      <StillToAsk draft={draft} />
      <AttachmentField value={draft.attachments} onChange={(attachments) => change({ attachments })} />
    </section>
  )
}

/** What every demand needs, as far as it has not been said. */
function StillToAsk({ draft }: { readonly draft: Draft }) {
  const words = useWords(deskTexts)
  const { list, name } = useLanguage()
  const asked = [
    [words.askName, draft.name],
    [words.askPhone, draft.phone],
    [words.askAddress, draft.address],
    [words.askText, draft.text],
  ] as const
  const missing = asked.filter(([, said]) => said.trim() === '').map(([what]) => what)
  return <p className="quiet">{missing.length === 0 ? `✓ ${words.askedAll}` : name(words.ask, list(missing))}</p>
}
