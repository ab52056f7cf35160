import './ranking-page.css'
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useNow } from '#desk/clock.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useCity } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { listPeriods } from '#foundations/three-rates/period.ts'
import { Ranking, tables } from '../api.ts'
import { ClosingTag } from './closing-tag.tsx'
import { LeagueView } from './league-view.tsx'
import { rankingTexts } from './ranking-words.ts'

/** How many periods can be looked back to: the running one and a year. */
const periodsBack = 13

/** The league tables of streets and of departments, live: a call-back recorded anywhere moves them. */
export function RankingPage() {
  const words = useWords(rankingTexts)
  const { search, change } = useRankingSearch()
  const query = useRead(`/api/rankings?${search}`, Ranking)
  return (
    <div className="stack ranking">
      <PageHead title={words.title} actions={<Exports search={search} />} />
      <div className="row no-print">
        <Segmented
          aria-label={words.title}
          value={search.get('table') ?? 'streets'}
          onChange={(table) => change('table', table)}
          options={tables.map((table) => ({ value: table, label: words[table] }))}
        />
        <PeriodPicker value={query.data?.period.code} onChange={(code) => change('period', code)} />
        <ScoringPicker ranking={query.data} onChange={(code) => change('scoring', code)} />
      </div>
      <PageState query={query}>
        {(ranking) => (
          <>
            <p className="quiet figures">
              <ClosingTag ranking={ranking} /> ·{' '}
              {words.span(dateOf(momentOf(ranking.period.from)), dateOf(momentOf(ranking.period.to)))}
            </p>
            <LeagueView ranking={ranking} />
            <p className="quiet">{words.method}</p>
          </>
        )}
      </PageState>
    </div>
  )
}

/** What the page shows, as its address says it; streets of the running period where it says nothing. */
function useRankingSearch() {
  const [address, setAddress] = useSearchParams()
  const search = new URLSearchParams({ table: address.get('table') === 'departments' ? 'departments' : 'streets' })
  for (const name of ['period', 'scoring']) {
    const value = address.get(name)
    if (value !== null) search.set(name, value)
  }
  const change = (name: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        next.set(name, value)
        return next
      },
      { replace: true },
    )
  return { search, change }
}

type PickerParts = { readonly value: string | undefined; readonly onChange: (code: string) => void }

function PeriodPicker({ value, onChange }: PickerParts) {
  const words = useWords(rankingTexts)
  const now = useNow()
  const firstDay = useCity()?.rulebook.appraise.periodFirstDay
  const codes = firstDay === undefined ? [] : listPeriods(now, periodsBack, firstDay).map(({ code }) => code)
  return (
    <Select
      aria-label={words.period}
      value={value ?? null}
      onChange={onChange}
      prefix={words.period}
      options={codes.map((code) => ({ value: code, label: code }))}
    />
  )
}

function ScoringPicker({
  ranking,
  onChange,
}: { readonly ranking: Ranking | undefined } & Pick<PickerParts, 'onChange'>) {
  const words = useWords(rankingTexts)
  const { say } = useLanguage()
  return (
    <Select
      aria-label={words.scoring}
      value={ranking?.scoring.code ?? null}
      onChange={onChange}
      prefix={words.scoring}
      popupMatchSelectWidth={false}
      options={(ranking?.scorings ?? []).map((scoring) => ({ value: scoring.code, label: say(scoring.words) }))}
    />
  )
}

function Exports({ search }: { readonly search: URLSearchParams }) {
  const { language } = useLanguage()
  return (
    <span className="row only-desk no-print">
      {['xlsx', 'csv'].map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          href={`/api/rankings?${search}&format=${format}&language=${language}`}
        >
          {format}
        </Button>
      ))}
    </span>
  )
}
