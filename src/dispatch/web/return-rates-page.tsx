import { Segmented, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { rateOf } from '#foundations/statistics/rate.ts'
import { wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import { type ReturnRate, ReturnRates, type ReturnsBy, returnsBy } from '../referee-api.ts'

const byWords: Readonly<Record<ReturnsBy, Words>> = {
  line: { zh: '目录条目', en: 'Catalogue line' },
  rule: { zh: '派单规则', en: 'Rule' },
  unit: { zh: '承办单位', en: 'Unit' },
}
const spans = [7, 30, 90, 365] as const

/** How much comes back: by catalogue line, by rule or by unit, with the reasons given. */
export function ReturnRatesPage() {
  const { say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const by = returnsBy.find((one) => one === search.get('by')) ?? 'line'
  const days = spans.find((one) => String(one) === search.get('days')) ?? 30
  const rates = useRead(`/api/dispatch/return-rates?by=${by}&days=${days}`, ReturnRates)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '退单率', en: 'Return rates' })}
        hint={say({
          zh: '每次派单计一次；退回计入分子',
          en: 'Every dispatch counts once; those that came back are the numerator',
        })}
      />
      <div className="row">
        <Segmented
          value={by}
          onChange={(next) => setSearch({ by: next, days: String(days) })}
          options={returnsBy.map((value) => ({ value, label: say(byWords[value]) }))}
        />
        <Segmented
          value={days}
          onChange={(next) => setSearch({ by, days: String(next) })}
          options={spans.map((value) => ({ value, label: say({ zh: `近 ${value} 天`, en: `${value} days` }) }))}
        />
      </div>
      <PageState query={rates}>{(data) => <Rates by={by} rates={data} />}</PageState>
    </div>
  )
}

function Rates({ by, rates }: { readonly by: ReturnsBy; readonly rates: ReturnRates }) {
  const { say } = useLanguage()
  const names = useNames()
  const nameOf = (key: string) => {
    if (by === 'unit') return names.unit(key)
    if (by === 'rule') return `${key} ${say(names.rule(key))}`
    return <Link to={`/govern/catalogue?search=${encodeURIComponent(key)}`}>{key}</Link>
  }
  return (
    <Table
      rowKey="key"
      size="small"
      dataSource={rates.rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '这段时间没有派单。', en: 'Nothing was dispatched in these days.' }) }}
      columns={[
        { key: 'key', title: say(byWords[by]), render: (_, { key }) => nameOf(key) },
        { key: 'rate', title: say({ zh: '退单率', en: 'Came back' }), render: (_, row) => <Rate row={row} /> },
        { key: 'reasons', title: say({ zh: '事由', en: 'Reasons' }), render: (_, row) => <Reasons row={row} /> },
      ]}
      footer={() => (
        <>
          {say({ zh: '合计', en: 'All' })} <Rate row={rates.all} />
        </>
      )}
    />
  )
}

function Rate({ row: { returned, dispatched } }: { readonly row: ReturnRate }) {
  const rate = rateOf(returned, dispatched)
  return <RateFigure rate={rate} interval={wilsonInterval(rate)} />
}

/** The reasons given, the most frequent first. */
function Reasons({ row }: { readonly row: ReturnRate }) {
  const { say } = useLanguage()
  const kinds = useCity()?.rulebook.dispatch.returnReasons ?? []
  const unstated = { zh: '未列明', en: 'Not stated' }
  const called = (code: string) => say(kinds.find((kind) => kind.code === code)?.words ?? unstated)
  const given = Object.entries(row.reasons).toSorted(([, a], [, b]) => b - a)
  return given.map(([code, times]) => `${called(code)} ${times}`).join(' · ') || '—'
}
