import './leads.css'
import { useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { leadWorkers } from '../audiences.ts'
import { Leads } from '../lead-api.ts'
import { DemoConductNote } from './demo-conduct-note.tsx'
import { LeadChoices, leadChoices } from './lead-choices.tsx'
import { LeadPrecision } from './lead-precision.tsx'
import { LeadSearches } from './lead-searches.tsx'
import { LeadTable } from './lead-table.tsx'
import { StaffNumbersForm } from './staff-numbers-form.tsx'

/** Odd figures of units, as questions for auditors; a lead costs nobody anything. [APPRAISE-16] */
export function LeadsPage() {
  const { say } = useLanguage()
  const { role } = useActor()
  const [search] = useSearchParams()
  const wish = new URLSearchParams(
    leadChoices.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  )
  const leads = useRead(`/api/integrity/leads?${wish}`, Leads)
  const mayWork = leadWorkers.some((worker) => worker === role)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '诚信线索', en: 'Integrity leads' })}
        hint={say({
          zh: '线索是对异常数据的提问，不扣分、不处理任何单位和个人；由审计人员核查后说明理由作出结论',
          en: 'A lead is a question about an odd figure and costs nobody anything; an auditor looks into it and concludes with a reason',
        })}
      />
      <DemoConductNote />
      <PageState query={leads}>
        {(data) => (
          <>
            <LeadChoices periods={data.searches.map(({ period }) => period)} />
            <LeadTable leads={data} />
            <LeadSearches searches={data.searches} mayAsk={mayWork} />
            <LeadPrecision precision={data.precision} />
            {mayWork && <StaffNumbersForm />}
          </>
        )}
      </PageState>
    </div>
  )
}
