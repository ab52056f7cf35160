import { Table, Tag } from 'antd'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { type Rate, share } from '#foundations/statistics/rate.ts'
import { DepartmentTable } from '../department-api.ts'
import { PeriodPicker } from './league-pickers.tsx'

type Department = DepartmentTable['departments'][number]
type Shared = DepartmentTable['shared'][number]
type Whistles = DepartmentTable['whistleRates'][number]

/** Departments by what streets called them for, shared results beside the official ones, and how often streets whistle. */
export function DepartmentsPage() {
  const { say } = useLanguage()
  const { query: asked, change } = useAddress(['period'])
  const query = useRead(`/api/departments/appraisal?${asked}`, DepartmentTable)
  return (
    <div className="stack">
      <PageHead title={say({ zh: '条块考核', en: 'Departments and streets' })} />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
      </div>
      <PageState query={query}>
        {(table) => (
          <>
            <p className="quiet figures">
              {say({ zh: `规则版本 ${table.edition}`, en: `Rule edition ${table.edition}` })}
            </p>
            <h2>{say({ zh: '部门（APPRAISE-13）', en: 'Departments (APPRAISE-13)' })}</h2>
            <Departments rows={table.departments} />
            <h2>
              {say({ zh: '吹哨工单共担后的得分（APPRAISE-14）', en: 'With whistled tickets shared (APPRAISE-14)' })}
            </h2>
            <SharedScores rows={table.shared} />
            <h2>{say({ zh: '街乡镇吹哨率', en: 'How often streets whistle' })}</h2>
            <WhistleRates rows={table.whistleRates} />
            <p className="quiet">
              {say({
                zh: '吹哨率明显偏低或偏高只提示核查：是否该吹未吹，或把自己的事交给部门？不影响得分。',
                en: 'A rate far too low or high is a question: is help not called, or own work passed on? It moves no score.',
              })}
            </p>
          </>
        )}
      </PageState>
    </div>
  )
}

function rateText(rate: Rate): string {
  const part = share(rate)
  return part === undefined ? '—' : `${percent(part)} (${rate.numerator}/${rate.denominator})`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}

function Departments({ rows }: { readonly rows: readonly Department[] }) {
  const { say } = useLanguage()
  const names = useNames()
  const few = say({ zh: '样本不足', en: 'too few' })
  return (
    <Table<Department>
      size="small"
      rowKey="unit"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: say({ zh: '本期没有被哨、协办或退单。', en: 'No calls, parts or returns in this period.' }),
      }}
      columns={[
        { key: 'rank', title: say({ zh: '名次', en: 'Rank' }), render: (_, { rank }) => rank ?? '—' },
        { key: 'unit', title: say({ zh: '部门', en: 'Department' }), render: (_, { unit }) => names.unit(unit) },
        { key: 'score', title: say({ zh: '得分', en: 'Score' }), render: (_, { score }) => score?.toFixed(1) ?? few },
        { key: 'arrival', title: say({ zh: '及时到场', en: 'In time' }), render: (_, row) => rateText(row.arrival) },
        { key: 'part', title: say({ zh: '完成事项', en: 'Part done' }), render: (_, row) => rateText(row.part) },
        { key: 'verdict', title: say({ zh: '街乡镇评价', en: 'Verdict' }), render: (_, row) => rateText(row.verdict) },
        { key: 'support', title: say({ zh: '按时协办', en: 'Support' }), render: (_, row) => rateText(row.support) },
        {
          key: 'returns',
          title: say({ zh: '退单不成立', en: 'Groundless returns' }),
          render: (_, { groundless, returns, deducted }) => `${groundless}/${returns} (−${deducted})`,
        },
      ]}
    />
  )
}

function SharedScores({ rows }: { readonly rows: readonly Shared[] }) {
  const { say } = useLanguage()
  const names = useNames()
  const few = say({ zh: '样本不足', en: 'too few' })
  return (
    <Table<Shared>
      size="small"
      rowKey="unit"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '本期没有吹哨工单。', en: 'No ticket was whistled for in this period.' }) }}
      columns={[
        { key: 'unit', title: say({ zh: '单位', en: 'Unit' }), render: (_, { unit }) => names.unit(unit) },
        {
          key: 'shared',
          title: say({ zh: '共担得分', en: 'Shared' }),
          render: (_, row) => row.shared?.toFixed(1) ?? few,
        },
        {
          key: 'official',
          title: say({ zh: '正式得分', en: 'Official' }),
          render: (_, row) => row.official?.toFixed(1) ?? '—',
        },
        { title: say({ zh: '有效回访（共担后）', en: 'Answers, shared' }), dataIndex: 'answers' },
      ]}
    />
  )
}

function WhistleRates({ rows }: { readonly rows: readonly Whistles[] }) {
  const { say } = useLanguage()
  const names = useNames()
  const asked = { few: { zh: '明显偏低', en: 'far too low' }, many: { zh: '明显偏高', en: 'far too high' } } as const
  return (
    <Table<Whistles>
      size="small"
      rowKey="unit"
      dataSource={rows.toSorted((a, b) => Number(b.conspicuous !== undefined) - Number(a.conspicuous !== undefined))}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'unit', title: say({ zh: '街乡镇', en: 'Street' }), render: (_, { unit }) => names.unit(unit) },
        {
          key: 'rate',
          title: say({ zh: '吹哨率', en: 'Rate' }),
          render: (_, { whistled, tickets }) => rateText({ numerator: whistled, denominator: tickets }),
        },
        {
          key: 'interval',
          title: say({ zh: '区间', en: 'Interval' }),
          render: (_, { interval }) => (interval ? `${percent(interval.low)}–${percent(interval.high)}` : '—'),
        },
        {
          key: 'others',
          title: say({ zh: '其他街乡镇', en: 'Others' }),
          render: (_, { others }) => (others === undefined ? '—' : percent(others)),
        },
        {
          key: 'conspicuous',
          title: say({ zh: '提示', en: 'Question' }),
          render: (_, { conspicuous }) => conspicuous && <Tag color="warning">{say(asked[conspicuous])}</Tag>,
        },
      ]}
    />
  )
}
