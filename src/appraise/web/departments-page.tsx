import './ranking-page.css'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useWords } from '#desk/words.ts'
import { DepartmentTable, type departmentTables } from '../department-api.ts'
import { DepartmentScores, SharedScores, WhistleRates } from './department-tables.tsx'
import { departmentTexts } from './department-words.ts'
import { FigureExports } from './figure-exports.tsx'
import { PeriodPicker } from './league-pickers.tsx'
import { useFigures } from './use-figures.ts'

/** Departments by what streets called them for, shared results beside the official ones, and how often streets whistle. */
export function DepartmentsPage() {
  const words = useWords(departmentTexts)
  const { query: asked, change } = useAddress(['period'])
  const query = useFigures(`/api/departments/appraisal?${asked}`, DepartmentTable)
  return (
    <div className="stack">
      <PageHead title={words.title} />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
      </div>
      <PageState query={query}>
        {(table) => (
          <>
            <p className="quiet figures">
              {words.edition(table.edition)} · {words.hint}
            </p>
            <Section title={words.departments} exports="departments" table={table}>
              <DepartmentScores table={table} />
            </Section>
            <Section title={words.sharing} exports="shared" table={table}>
              <SharedScores table={table} />
            </Section>
            <Section title={words.whistleRates} exports="whistle-rates" table={table}>
              <WhistleRates table={table} />
              <p className="quiet">{words.whistleHint}</p>
            </Section>
          </>
        )}
      </PageState>
    </div>
  )
}

type SectionParts = {
  readonly title: string
  readonly exports: (typeof departmentTables)[number]
  readonly table: DepartmentTable
  readonly children: React.ReactNode
}

function Section({ title, exports, table, children }: SectionParts) {
  const search = new URLSearchParams({ table: exports, period: table.period.code })
  return (
    <section className="stack">
      <div className="row">
        <h2>{title}</h2>
        <FigureExports path="/api/departments/appraisal" search={search} />
      </div>
      {children}
    </section>
  )
}
