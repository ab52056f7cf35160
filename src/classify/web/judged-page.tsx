import { At } from '#desk/instant.tsx'
import { numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { JudgedRow } from '../model-api.ts'

const columns: readonly Column<JudgedRow>[] = [
  {
    key: 'decided_at',
    title: { zh: '分类时间', en: 'Decided' },
    width: 116,
    role: 'clock',
    cell: ({ decided_at }) => <At moment={decided_at} />,
  },
  { ...numberColumn, width: 132 },
  titleColumn,
  {
    key: 'proposed',
    title: { zh: '建议', en: 'Proposed' },
    width: 180,
    cell: ({ proposed }, names, say) => proposed && say(names.category(proposed)),
  },
  {
    key: 'probability',
    title: { zh: '把握', en: 'Certainty' },
    width: 64,
    cell: ({ probability }) => probability !== null && `${Math.floor(probability * 100)} %`,
  },
  {
    key: 'chosen',
    title: { zh: '确定', en: 'Chosen' },
    width: 180,
    cell: ({ chosen }, names, say) => say(names.category(chosen)),
  },
  {
    key: 'decided_by',
    title: { zh: '由谁决定', en: 'Decided by' },
    width: 130,
    cell: ({ decided_by }, _, say) =>
      decided_by === null
        ? say({ zh: '人', en: 'a person' })
        : say({ zh: `模型 ${decided_by}`, en: `model ${decided_by}` }),
  },
]

/** Tickets with what was proposed and what was chosen, the newest first; among them those a model decided. [CLASSIFY-02] */
export function JudgedPage() {
  return (
    <TicketTable
      title={{ zh: '分类记录', en: 'Classifications' }}
      path="/api/classify/judged"
      row={JudgedRow}
      columns={columns}
      defaultSort="decided_at:desc"
      filters={[
        { name: 'chosen', title: { zh: '确定分类', en: 'Chosen' }, kind: 'category' },
        { name: 'proposed', title: { zh: '建议分类', en: 'Proposed' }, kind: 'category' },
        { name: 'decided_by', title: { zh: '自动分类的模型', en: 'Decided by model' }, kind: 'text' },
        { name: 'decided_at', title: { zh: '分类时间', en: 'Decided' }, kind: 'span' },
      ]}
      empty={{
        zh: '没有符合条件的分类记录。工单分类后出现在这里。',
        en: 'No classification fits. Tickets appear here once they are classified.',
      }}
    />
  )
}
