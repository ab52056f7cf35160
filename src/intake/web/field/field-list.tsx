import { Button } from 'antd'
import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { FieldDraft } from './draft-store.ts'
import { fieldTexts, reportReasons, stateWords } from './field-texts.ts'

type Acts = {
  readonly drop: (id: string) => Promise<void>
  /** Absent while another report is being written. */
  readonly edit?: (draft: FieldDraft) => void
}

/** What was reported from this phone: what waits, what became a ticket, what was refused and why. */
export function FieldList({ drafts, ...acts }: Acts & { readonly drafts: readonly FieldDraft[] }) {
  const words = useWords(fieldTexts)
  return (
    <section className="field-list" aria-label={words.mine}>
      <h2>{words.mine}</h2>
      {drafts.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {drafts.map((draft) => (
          <Reported key={draft.id} draft={draft} {...acts} />
        ))}
      </ul>
    </section>
  )
}

function Reported({ draft, drop, edit }: Acts & { readonly draft: FieldDraft }) {
  const words = useWords(fieldTexts)
  const { say } = useLanguage()
  const { id, state, text, address, seenAt, sent, refused } = draft
  if (state === 'writing') return null
  return (
    <li className="panel" data-state={state}>
      <div className="row">
        <strong>{say(stateWords[state])}</strong>
        <At moment={seenAt} />
        {sent && <Link to={`/tickets/${sent.ticket}`}>{sent.number}</Link>}
      </div>
      <p>{text}</p>
      {address !== '' && <p className="quiet">{address}</p>}
      {refused && (
        <p role="alert">{say(reportReasons[refused.reason] ?? { zh: refused.reason, en: refused.reason })}</p>
      )}
      <div className="row">
        {state !== 'sent' && edit && <Button onClick={() => edit(draft)}>{words.edit}</Button>}
        <Button type="text" onClick={() => void drop(id)}>
          {words.drop}
        </Button>
      </div>
    </li>
  )
}
