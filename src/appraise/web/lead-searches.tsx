import { useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Table } from 'antd'
import { useState } from 'react'
import { post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage } from '#desk/words.ts'
import { type LeadSearch, Leads } from '../lead-api.ts'

type Parts = { readonly searches: readonly LeadSearch[]; readonly mayAsk: boolean }

/** Which periods were searched, and over how much: what a number of leads is out of. */
export function LeadSearches({ searches, mayAsk }: Parts) {
  const { say } = useLanguage()
  return (
    <section className="stack">
      <div className="row">
        <h2>{say({ zh: '查找', en: 'Searches' })}</h2>
        {mayAsk && <AskForSearch />}
      </div>
      <Table<LeadSearch>
        rowKey="period"
        size="small"
        dataSource={[...searches]}
        pagination={{ pageSize: 6, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: say({ zh: '还没有查找过。', en: 'Nothing was searched yet.' }) }}
        columns={[
          { key: 'period', title: say({ zh: '考核期', en: 'Period' }), dataIndex: 'period', className: 'figures' },
          { key: 'at', title: say({ zh: '最近一次', en: 'Last' }), render: (_, row) => <LastSearch search={row} /> },
          {
            key: 'tickets',
            title: say({ zh: '工单', en: 'Tickets' }),
            className: 'figures',
            render: (_, row) => row.tickets ?? '—',
          },
          {
            key: 'units',
            title: say({ zh: '单位', en: 'Units' }),
            className: 'figures',
            render: (_, row) => row.units ?? '—',
          },
          {
            key: 'tests',
            title: say({ zh: '比较次数（单位 × 检验）', en: 'Comparisons (unit × test)' }),
            className: 'figures',
            render: (_, row) => row.tests ?? '—',
          },
          {
            key: 'leads',
            title: say({ zh: '线索', en: 'Leads' }),
            className: 'figures',
            render: (_, row) => row.leads ?? '—',
          },
        ]}
      />
    </section>
  )
}

function LastSearch({ search: { endedAt, outcome, askedBy } }: { readonly search: LeadSearch }) {
  const { say } = useLanguage()
  if (endedAt === null) return say({ zh: '正在查找……', en: 'Searching …' })
  return (
    <>
      <At moment={endedAt} /> <small className="quiet">{askedBy}</small>
      {outcome === 'failed' && <b> {say({ zh: '未完成', en: 'failed' })}</b>}
    </>
  )
}

function AskForSearch() {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const [period, setPeriod] = useState<string>()
  const { run, pending, problem } = useTry()
  const ask = () =>
    run(async () => {
      await post('/api/integrity/searches', { period }, Leads)
      await queries.invalidateQueries({ queryKey: ['list'] })
    })
  return (
    <>
      <DatePicker
        picker="month"
        aria-label={say({ zh: '考核期', en: 'Period' })}
        placeholder={say({ zh: '考核期', en: 'Period' })}
        onChange={(_, text) => setPeriod(typeof text === 'string' && text !== '' ? text : undefined)}
      />
      <Button disabled={period === undefined} loading={pending} onClick={() => void ask()}>
        {say({ zh: '重新查找', en: 'Search' })}
      </Button>
      {problem && <Problem problem={problem} />}
    </>
  )
}
