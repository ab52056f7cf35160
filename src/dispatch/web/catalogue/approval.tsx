import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage } from '#desk/words.ts'
import { CatalogueApprovedAnswer, type DraftAnswer } from '../../catalogue-api.ts'
import { draftReasons } from './catalogue-words.ts'
import { draftPath } from './use-draft.ts'

/** A second person brings the draft into force on its date. [GOVERN-03] */
export function Approval({ draft }: { readonly draft: DraftAnswer }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const { run, pending, problem } = useTry()
  const { edition, revision, inForceFrom, differences } = draft
  const approve = () =>
    run(async () => {
      await post(`${draftPath(edition)}/approvals`, { seen: revision }, CatalogueApprovedAnswer)
      navigate('/dispatch/catalogue')
      await queryClient.invalidateQueries()
    })
  return (
    <section className="panel stack">
      <h2>{say({ zh: '批准', en: 'Approve' })}</h2>
      <p>
        {say({ zh: `${differences.length} 条改动，自 `, en: `${differences.length} changes, in force from ` })}
        <At moment={inForceFrom} />
        {say({
          zh: ' 起适用；已派工单保留原依据。',
          en: '; tickets dispatched before keep their reason.',
        })}
      </p>
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
      <Button type="primary" className="catalogue-approve" loading={pending} onClick={approve}>
        {say({ zh: '批准并定时生效', en: 'Approve for that instant' })}
      </Button>
    </section>
  )
}
