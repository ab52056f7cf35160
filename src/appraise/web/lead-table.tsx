import { Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'react-router'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { LeadRow, Leads } from '../lead-api.ts'
import { chanceText, expectedText, phaseWords, testWords, verdictWords } from './lead-words.ts'

/** The questions, without a conclusion first. */
export function LeadTable({ leads: { rows, left } }: { readonly leads: Leads }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <Table<LeadRow>
      rowKey="id"
      size="small"
      className="leads-table"
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: say({
          zh: '没有线索。每天夜里查找本期与上期；也可在下方指定考核期查找。',
          en: 'No leads. The running period and the one before are searched every night; below any period can be searched.',
        }),
      }}
      {...(left > 0
        ? { footer: () => say({ zh: `另有 ${left} 条，请缩小条件`, en: `${left} more; narrow the conditions` }) }
        : {})}
      columns={columnsIn(say, names)}
    />
  )
}

type Say = ReturnType<typeof useLanguage>['say']

function columnsIn(say: Say, names: ReturnType<typeof useNames>): TableColumnsType<LeadRow> {
  return [
    {
      key: 'question',
      title: say({ zh: '问题', en: 'Question' }),
      render: (_, row) => (
        <Link className="leads-question" to={`/appraise/leads/${row.id}`}>
          {say(testWords[row.test].question(names.unit(row.unit), row))}
        </Link>
      ),
    },
    {
      key: 'test',
      responsive: ['md'],
      title: say({ zh: '检验', en: 'Test' }),
      render: (_, { test }) => say(testWords[test].title),
    },
    {
      key: 'period',
      responsive: ['md'],
      title: say({ zh: '考核期', en: 'Period' }),
      dataIndex: 'period',
      className: 'figures',
    },
    {
      key: 'seen',
      responsive: ['md'],
      title: say({ zh: '实见 / 预期', en: 'Seen / expected' }),
      className: 'figures',
      render: (_, { seen, expected, cases }) => (
        <>
          <b>{seen}</b> / {expectedText(expected)}{' '}
          <small className="quiet">{say({ zh: `共 ${cases}`, en: `of ${cases}` })}</small>
        </>
      ),
    },
    {
      key: 'corrected',
      responsive: ['md'],
      title: say({ zh: '校正后 p', en: 'Corrected p' }),
      className: 'figures',
      render: (_, { corrected }) => chanceText(corrected),
    },
    { key: 'phase', title: say({ zh: '进度', en: 'State' }), render: (_, row) => <LeadState lead={row} /> },
  ]
}

/** Where a lead stands, by whom, and whether it is still so. */
export function LeadState({ lead }: { readonly lead: LeadRow }) {
  const { say } = useLanguage()
  const { phase, verdict, assignee, stillSo } = lead
  return (
    <span className="leads-state">
      <Tag color={phase === 'open' ? 'warning' : 'default'}>
        {say(verdict === null ? phaseWords[phase] : verdictWords[verdict])}
      </Tag>
      {assignee !== null && <small className="quiet">{assignee}</small>}
      {!stillSo && (
        <small className="quiet">{say({ zh: '最近一次查找已不再异常', en: 'No longer odd at the last search' })}</small>
      )}
    </span>
  )
}
