import { Input, Table } from 'antd'
import { useState } from 'react'
import { Empty } from '#desk/empty.tsx'
import { useNames } from '#desk/use-city.ts'
import { useIsPhone } from '#desk/use-layout.ts'
import { useActor } from '#desk/use-session.ts'
import { useWords } from '#desk/words.ts'
import type { Ranking } from '../ranking-answer.ts'
import { LeagueCards } from './league-cards.tsx'
import { useLeagueColumns } from './league-columns.tsx'
import type { LeagueRow } from './league-row.ts'
import { LeagueTotals } from './league-totals.tsx'
import { rankingTexts } from './ranking-words.ts'

/** The league table: a table at a desk, cards on a phone, one's own unit marked; totals stand first. */
export function LeagueView({ ranking }: { readonly ranking: Ranking }) {
  const words = useWords(rankingTexts)
  const names = useNames()
  const isPhone = useIsPhone()
  const { unit: own } = useActor()
  const [wanted, setWanted] = useState('')
  const columns = useLeagueColumns(ranking)
  const rows = ranking.league.rows.filter(({ unit }) => names.unit(unit).includes(wanted))
  if (ranking.league.rows.length === 0)
    return <Empty words={{ zh: rankingTexts.zh.empty, en: rankingTexts.en.empty }} />
  return (
    <div className="stack">
      <LeagueTotals ranking={ranking} />
      <Input.Search
        allowClear
        className="ranking-find no-print"
        placeholder={words.find}
        aria-label={words.find}
        onChange={({ target }) => setWanted(target.value.trim())}
      />
      {isPhone ? (
        <LeagueCards rows={rows} ranking={ranking} own={own} />
      ) : (
        <Table<LeagueRow>
          size="small"
          rowKey="unit"
          dataSource={rows}
          columns={columns}
          pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
          rowClassName={({ unit }) => (unit === own ? 'ranking-own' : '')}
          scroll={{ x: 'max-content' }}
        />
      )}
    </div>
  )
}
