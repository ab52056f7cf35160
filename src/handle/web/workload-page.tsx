import { Table } from 'antd'
import { PageHead } from '#desk/page-head.tsx'
import { LoadBar } from '#desk/unit-load.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { UnitLoads } from '#foundations/city/api.ts'

type Load = UnitLoads['rows'][number]

const texts = dictionary(
  {
    title: '工作负荷',
    unit: '单位',
    open: '在办',
    overdue: '超时',
    soon: (hours: number) => `${hours} 小时内到期`,
    people: '办理人数',
    each: '人均在办',
    share: '负荷',
    carried: (each: number) => `人均 ${each} 件为满负荷（HANDLE-17）`,
    empty: '没有在办工单',
  },
  {
    title: 'Workload',
    unit: 'Unit',
    open: 'In hand',
    overdue: 'Overdue',
    soon: (hours: number) => `Due within ${hours} h`,
    people: 'People',
    each: 'Per head',
    share: 'Load',
    carried: (each: number) => `Full at ${each} a head (HANDLE-17)`,
    empty: 'Nothing is in hand',
  },
)

/** Which units carry how much, the heaviest first. */
export function WorkloadPage() {
  const words = useWords(texts)
  const names = useNames()
  const rules = useCity()?.rulebook.handle.workload
  const loads = useRead('/api/workload', UnitLoads)
  return (
    <section className="stack">
      <PageHead title={words.title} hint={rules && words.carried(rules.each)} />
      <Table<Load>
        size="small"
        rowKey="unit"
        loading={loads.isPending}
        dataSource={[...(loads.data?.rows ?? [])]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: words.empty }}
        columns={[
          { key: 'unit', title: words.unit, render: (_, { unit }) => names.unit(unit) },
          { key: 'share', title: words.share, render: (_, { share }) => <LoadBar share={share} /> },
          { dataIndex: 'open', title: words.open, align: 'right', className: 'figures' },
          { dataIndex: 'overdue', title: words.overdue, align: 'right', className: 'figures' },
          { dataIndex: 'soon', title: words.soon(rules?.soonHours ?? 0), align: 'right', className: 'figures' },
          { dataIndex: 'people', title: words.people, align: 'right', className: 'figures' },
          {
            key: 'each',
            title: words.each,
            align: 'right',
            className: 'figures',
            render: (_, { open, people }) => (open / people).toFixed(1),
          },
        ]}
      />
    </section>
  )
}
