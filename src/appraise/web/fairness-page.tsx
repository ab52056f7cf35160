import './ranking-page.css'
import './fairness.css'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { read } from '#desk/api-client.ts'
import { useNow } from '#desk/clock.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { type Address, useAddress } from '#desk/use-address.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { listPeriods } from '#foundations/three-rates/period.ts'
import { tables } from '../api.ts'
import { Fairness } from '../fairness-api.ts'
import { FairnessView } from './fairness-view.tsx'
import { fairnessTexts } from './fairness-words.ts'

/** How many periods can be looked back to: the running one and a year. */
const periodsBack = 13
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
        <Pickers fairness={query.data} change={change} />
      </div>
      <PageState query={query}>
        {(fairness) => <FairnessView fairness={fairness} unit={unit} group={group} onChange={change} />}
      </PageState>
    </div>
  )
}

const asked = ['table', 'period', 'scoring', 'unit', 'group'] as const
type Change = Address<(typeof asked)[number]>['change']

/** What the page shows, as its address says it; streets of the running period where it says nothing. */
function useFairnessSearch() {
  const { values, change } = useAddress(asked)
  const { unit, group, period, scoring } = values
  const table = values.table === 'departments' ? 'departments' : 'streets'
  const search = new URLSearchParams({ table, ...(period && { period }), ...(scoring && { scoring }) })
  return { search, change, unit, group }
}

function Pickers({ fairness, change }: { readonly fairness: Fairness | undefined; readonly change: Change }) {
  const words = useWords(fairnessTexts)
  const { say } = useLanguage()
  const now = useNow()
  const firstDay = useCity()?.rulebook.appraise.periodFirstDay
  const codes = firstDay === undefined ? [] : listPeriods(now, periodsBack, firstDay).map(({ code }) => code)
  return (
    <>
      <Select
        aria-label={words.period}
        prefix={words.period}
        value={fairness?.period.code ?? null}
        onChange={(period: string) => change({ period })}
        options={codes.map((code) => ({ value: code, label: code }))}
      />
      <Select
        aria-label={words.scoring}
        prefix={words.scoring}
        value={fairness?.scoring ?? null}
        onChange={(scoring: string) => change({ scoring })}
        popupMatchSelectWidth={false}
        options={(fairness?.scorings ?? []).map(({ code, words: title }) => ({ value: code, label: say(title) }))}
      />
    </>
  )
}
