import './catalogue.css'
import { useSearchParams } from 'react-router'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { catalogueApprovers, catalogueDrafters } from '../../audiences.ts'
import { DraftAnswer } from '../../catalogue-api.ts'
import { Approval } from './approval.tsx'
import { DraftFaults } from './draft-faults.tsx'
import { DraftFiles } from './draft-files.tsx'
import { DraftHead } from './draft-head.tsx'
import { DraftLines } from './draft-lines.tsx'
import { DryRun } from './dry-run.tsx'
import { Examples } from './examples.tsx'
import { LineDifferences } from './line-differences.tsx'
import { Proposals } from './proposals.tsx'
import { draftPath } from './use-draft.ts'

/** A draft of the catalogue: what stands against it, what it must do, what it would move, and its approval. [DISPATCH-04] [GOVERN-03] */
export function DraftPage() {
  const [search] = useSearchParams()
  const query = useRead(draftPath(search.get('edition') ?? ''), DraftAnswer)
  return <PageState query={query}>{(draft) => <Draft draft={draft} />}</PageState>
}

function Draft({ draft }: { readonly draft: DraftAnswer }) {
  const { say, list } = useLanguage()
  const { role } = useActor()
  const mayDraft = catalogueDrafters.some((drafter) => drafter === role)
  const mayApprove = catalogueApprovers.some((approver) => approver === role)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: `派单目录草案 ${draft.edition}`, en: `Draft ${draft.edition} of the catalogue` })}
        hint={
          <>
            {say({ zh: '拟于 ', en: 'for ' })}
            <At moment={draft.inForceFrom} />
            {say({ zh: ` 接替 ${draft.replaces} 版 · 拟定人 `, en: `, after ${draft.replaces} · by ` })}
            {list(draft.authors.map(({ name }) => name))}
          </>
        }
      />
      <DraftFaults faults={draft.faults} />
      {mayDraft && <DraftHead key={draft.inForceFrom + draft.basis} draft={draft} />}
      {mayDraft && <DraftFiles draft={draft} />}
      <Examples draft={draft} mayDraft={mayDraft} />
      <DryRun draft={draft} />
      <section className="panel">
        <h2>
          {say({
            zh: `与 ${draft.replaces} 版不同 ${draft.differences.length} 条`,
            en: `${draft.differences.length} lines otherwise than in ${draft.replaces}`,
          })}
        </h2>
        <LineDifferences differences={draft.differences} />
      </section>
      {mayDraft && <Proposals draft={draft} />}
      <DraftLines draft={draft} mayDraft={mayDraft} />
      {mayApprove && <Approval draft={draft} />}
    </div>
  )
}
