import './field.css'
import { useEffect, useState } from 'react'
import { PageHead } from '#desk/page-head.tsx'
import { useActor } from '#desk/use-session.ts'
import { useWords } from '#desk/words.ts'
import type { FieldDraft } from './draft-store.ts'
import { FieldForm } from './field-form.tsx'
import { FieldList } from './field-list.tsx'
import { fieldTexts } from './field-texts.ts'
import { keepPage } from './keep-page.ts'
import { useFieldDrafts } from './use-field-drafts.ts'

/** Staff report from a phone what they see; it waits here while there is no network and is sent once there is. */
export function FieldPage() {
  const words = useWords(fieldTexts)
  const { person } = useActor()
  const { drafts, online, keep, drop } = useFieldDrafts(person)
  const isKept = useKeptPage(online)
  const [form, setForm] = useState(0)
  if (drafts === undefined) return null
  const written = drafts.find(({ state }) => state === 'writing')
  const told = drafts.filter(({ state }) => state !== 'writing')
  const waiting = told.filter(({ state }) => state === 'waiting').length
  const turnTo = (draft: FieldDraft) => void keep(draft).then(() => setForm(form + 1))
  return (
    <div className="field">
      <PageHead title={words.title} />
      <p className="field-network" role="status" data-online={online}>
        <span aria-hidden="true">{online ? '●' : '○'}</span> {online ? words.online : words.offline}
        {waiting > 0 && <strong> · {words.waiting(waiting)}</strong>}
        {isKept && <span className="quiet"> · {words.kept}</span>}
      </p>
      <FieldForm key={form} owner={person} written={written} keep={keep} report={turnTo} />
      <FieldList
        drafts={told}
        drop={drop}
        {...(written === undefined && { edit: (draft) => turnTo({ ...draft, state: 'writing' }) })}
      />
    </div>
  )
}

/** Whether the page opens without a network; asked again whenever there is one, so that a new build is kept. */
function useKeptPage(online: boolean): boolean {
  const [isKept, setKept] = useState(false)
  useEffect(() => {
    if (online) void keepPage().then(setKept, () => setKept(false))
  }, [online])
  return isKept
}
