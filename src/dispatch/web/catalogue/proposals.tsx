import { Button } from 'antd'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { Page } from '#foundations/outcome/api.ts'
import type { DraftAnswer, DraftChange, ExampleRow, LineRow } from '../../catalogue-api.ts'
import { ProposalRow } from '../../referee-api.ts'
import { useLineWords } from '../use-line-words.ts'
import { draftReasons } from './catalogue-words.ts'
import { nextId } from './next-id.ts'
import { useDraft } from './use-draft.ts'

const ProposalPage = Page(ProposalRow)

/** What rulings offer and nobody has settled, to be put into the draft as a line or an example. [DISPATCH-06] */
export function Proposals({ draft }: { readonly draft: DraftAnswer }) {
  const { say } = useLanguage()
  const lineWords = useLineWords()
  const rows =
    useRead('/api/dispatch/proposals', ProposalPage).data?.rows.filter(({ verdict }) => verdict === null) ?? []
  const { change, pending, problem } = useDraft(draft)
  if (rows.length === 0) return null
  return (
    <section className="panel stack">
      <h2>{say({ zh: `裁定建议 ${rows.length} 条`, en: `${rows.length} offers of rulings` })}</h2>
      <ul className="catalogue-drafts">
        {rows.map((row) => (
          <li key={row.ticket} className="row">
            <span>{say(lineWords(lineOf(row, row.number)))}</span>
            <span className="quiet">{row.basis}</span>
            <Button size="small" loading={pending} onClick={() => change(changeOf(row, draft))}>
              {say({ zh: '列入草案', en: 'Into the draft' })}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
    </section>
  )
}

function changeOf(row: ProposalRow, draft: DraftAnswer): DraftChange {
  if (row.offered_as === 'line') return { put: 'line', line: lineOf(row, nextId('L', draft.lines)) }
  const { offered_category: category, offered_place: place, offered_kind: kind, offered_lead: lead } = row
  const example = { id: nextId('E', draft.examples), says: row.title, category, place, lead }
  return { put: 'example', example: { ...example, kind: kind as ExampleRow['kind'] } }
}

function lineOf(row: ProposalRow, id: string): LineRow {
  const { offered_category: category, offered_place: place, offered_lead: lead, offered_supports: supports } = row
  return { id, category, place, kind: row.offered_kind as LineRow['kind'], lead, supports, basis: row.basis }
}
