import './ranking-page.css'
import './fairness.css'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { read } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useWords } from '#desk/words.ts'
import { tables } from '../api.ts'
import { Fairness } from '../fairness-api.ts'
import { FairnessView } from './fairness-view.tsx'
import { fairnessTexts } from './fairness-words.ts'
import { PeriodPicker, ScoringPicker } from './league-pickers.tsx'

/** How often figures under way are looked at, and a quiet page. */
const [soon, later] = [2_000, 60_000]

/** Scores beside those adjusted for how hard the demands were: funnel, ranks with their intervals, and every unit's explanation. */
export function FairnessPage() {
  const words = useWords(fairnessTexts)
  const { search, change, unit, group } = useFairnessSearch()
  const path = `/api/fairness?${search}` as const
  const query = useQuery({
    queryKey: ['list', path],
    queryFn: () => read(path, Fairness),
    refetchInterval: ({ state }) => ((state.data?.wish?.step ?? 'ended') === 'ended' ? later : soon),
  })
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      <div className="row no-print">
        <Segmented
          aria-label={words.title}
          value={search.get('table') ?? 'streets'}
          onChange={(table) => change({ table, unit: '', group: '' })}
          options={tables.map((table) => ({ value: table, label: words[table] }))}
        />
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
        <ScoringPicker
          value={query.data?.scoring ?? undefined}
          scorings={query.data?.scorings ?? []}
          onChange={(scoring) => change({ scoring })}
        />
      </div>
      <PageState query={query}>
        {(fairness) => <FairnessView fairness={fairness} unit={unit} group={group} onChange={change} />}
      </PageState>
    </div>
  )
}

const asked = ['table', 'period', 'scoring', 'unit', 'group'] as const

/** What the page shows, as its address says it; streets of the running period where it says nothing. */
function useFairnessSearch() {
  const { values, change } = useAddress(asked)
  const { unit, group, period, scoring } = values
  const table = values.table === 'departments' ? 'departments' : 'streets'
  const search = new URLSearchParams({ table, ...(period && { period }), ...(scoring && { scoring }) })
  return { search, change, unit, group }
}
