import { Table } from 'antd'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage } from '#desk/words.ts'
import { rateOf } from '#foundations/statistics/rate.ts'
import { wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import type { Precision } from '../lead-api.ts'
import { testWords, verdictWords } from './lead-words.ts'

/** What the leads of each test were worth: how many of those concluded were confirmed. */
export function LeadPrecision({ precision }: { readonly precision: readonly Precision[] }) {
  const { say } = useLanguage()
  const count = (of: 'confirmed' | 'explained' | 'unfounded') => ({
    key: of,
    title: say(verdictWords[of]),
    dataIndex: of,
    className: 'figures',
  })
  return (
    <section className="stack">
      <h2>{say({ zh: '各检验的准确度', en: 'How often each test is right' })}</h2>
      <Table<Precision>
        rowKey="test"
        size="small"
        dataSource={[...precision]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: say({ zh: '还没有线索。', en: 'No leads yet.' }) }}
        columns={[
          { key: 'test', title: say({ zh: '检验', en: 'Test' }), render: (_, { test }) => say(testWords[test].title) },
          { key: 'leads', title: say({ zh: '线索', en: 'Leads' }), dataIndex: 'leads', className: 'figures' },
          count('confirmed'),
          count('explained'),
          count('unfounded'),
          {
            key: 'rate',
            title: say({ zh: '属实占已有结论', en: 'Confirmed of concluded' }),
            render: (_, { confirmed, explained, unfounded }) => {
              const rate = rateOf(confirmed, confirmed + explained + unfounded)
              return <RateFigure rate={rate} interval={wilsonInterval(rate)} />
            },
          },
        ]}
      />
    </section>
  )
}
