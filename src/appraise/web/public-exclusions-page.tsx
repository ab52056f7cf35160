import { Table } from 'antd'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { PublicExclusions } from '../exclusion-api.ts'

type Counts = PublicExclusions['units'][number]['counts']
type Row = { readonly name: string; readonly counts: Counts }

/** What was left out of appraisal in the last period, for anybody; small counts are not shown. [APPRAISE-09] */
export function PublicExclusionsPage() {
  const { say } = useLanguage()
  const query = useRead('/api/public/exclusions', PublicExclusions)
  return (
    <div className="stack">
      <PageHead title={say({ zh: '剔除公示', en: 'Left out of appraisal' })} />
      <PageState query={query}>
        {({ period, smallest, volume, panel, reasons, units }) => (
          <>
            <p>
              {say({
                zh: `${period.code} 考核期共受理 ${volume} 件。经两级审核剔除的工单不计入考核排名，仍计入全口径。`,
                en: `In ${period.code}, ${volume} tickets were received. What two people agreed to leave out is not ranked, and stays in the full scope.`,
              })}
            </p>
            {panel && (
              <p>
                {say({
                  zh: `评议组就诉求是否合理给出意见、已有结论的 ${panel.decided} 件，结论与评议一致 ${panel.agreed} 件。`,
                  en: `Of ${panel.decided} decided after a panel of residents, lawyers and experts gave its opinion, ${panel.agreed} were decided as it advised.`,
                })}
              </p>
            )}
            <Counted
              title={{ zh: '理由', en: 'Reason' }}
              rows={reasons.map(({ name, counts }) => ({ name: say(name), counts }))}
            />
            <Counted title={{ zh: '单位', en: 'Unit' }} rows={units} />
            <p className="quiet">
              {say({
                zh: `少于 ${smallest} 件的数字，以及可由其他数字推算出的，不公布（—）。`,
                en: `Counts below ${smallest}, and those that could be found from others, are not shown (—).`,
              })}
            </p>
          </>
        )}
      </PageState>
    </div>
  )
}

function Counted({ title, rows }: { readonly title: Words; readonly rows: readonly Row[] }) {
  const { say } = useLanguage()
  const column = (outcome: keyof Counts, words: Words) => ({
    key: outcome,
    title: say(words),
    render: (_: unknown, { counts }: Row) => counts[outcome] ?? '—',
  })
  return (
    <Table<Row>
      size="small"
      rowKey="name"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '没有可以公布的数字。', en: 'No count is large enough to be shown.' }) }}
      columns={[
        { title: say(title), dataIndex: 'name' },
        column('granted', { zh: '已剔除', en: 'Left out' }),
        column('refused', { zh: '未同意', en: 'Refused' }),
        column('open', { zh: '在办', en: 'Open' }),
      ]}
    />
  )
}
