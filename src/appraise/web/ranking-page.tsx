import './ranking-page.css'
import { Segmented } from 'antd'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { tables } from '../api.ts'
import { ClosingTag } from './closing-tag.tsx'
import { FigureExports } from './figure-exports.tsx'
import { GroupPicker, PeriodPicker, ScoringPicker } from './league-pickers.tsx'
import { LeagueView } from './league-view.tsx'
import { rankingTexts } from './ranking-words.ts'
import { useRanking } from './use-ranking.ts'

/** The league tables of streets and of departments, live: a call-back recorded anywhere moves them. */
export function RankingPage() {
  const words = useWords(rankingTexts)
  const { search, change } = useRankingSearch()
  const query = useRanking(search)
  return (
    <div className="stack ranking">
      <PageHead title={words.title} actions={<FigureExports path="/api/rankings" search={search} />} />
      <div className="row no-print">
        <Segmented
          aria-label={words.title}
          value={search.get('table') ?? 'streets'}
          onChange={(table) => change({ table, group: undefined })}
          options={tables.map((table) => ({ value: table, label: words[table] }))}
        />
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
        <ScoringPicker
          value={query.data?.scoring.code}
          scorings={query.data?.scorings ?? []}
          onChange={(scoring) => change({ scoring })}
        />
        <GroupPicker ranking={query.data} onChange={(group) => change({ group })} />
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
  const { values, query, change } = useAddress(['table', 'period', 'scoring', 'group'])
  query.set('table', values.table === 'departments' ? 'departments' : 'streets')
  return { search: query, change }
}
