import { CategoryName } from '#desk/category-name.tsx'
import { channelWords, kindWords } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { channels } from '#foundations/rulebook/demand.ts'
import { RegisterRow } from '../api.ts'
import { ticketPhases } from '../ticket-phase.ts'
import { phaseWords } from './words.ts'

const columns: readonly Column<RegisterRow>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, width: 128, role: 'number', sort: true },
  {
    key: 'received',
    title: { zh: '受理', en: 'Received' },
    width: 120,
    sort: true,
    cell: (row) => <At moment={row.received} />,
  },
  { key: 'title', title: { zh: '标题', en: 'Title' }, width: 'grow', role: 'title' },
  { key: 'phase', title: { zh: '阶段', en: 'Phase' }, width: 120, cell: (row, _, say) => say(phaseWords[row.phase]) },
  {
    key: 'category',
    title: { zh: '分类', en: 'Category' },
    width: 136,
    cell: (row) => row.category && <CategoryName code={row.category} />,
  },
  {
    key: 'level',
    title: { zh: '等级', en: 'Level' },
    width: 76,
    cell: (row, names, say) => row.level && say(names.level(row.level)),
  },
  {
    key: 'place',
    title: { zh: '地点', en: 'Place' },
    width: 150,
    cell: (row, names) => row.place && names.place(row.place),
  },
  {
    key: 'lead',
    title: { zh: '主办', en: 'Lead' },
    width: 126,
    cell: (row, names) => row.lead && names.unit(row.lead),
  },
  { key: 'due', title: { zh: '办结时限', en: 'Due' }, width: 120, cell: (row) => row.due && <At moment={row.due} /> },
  {
    key: 'channel',
    title: { zh: '渠道', en: 'Channel' },
    width: 90,
    shown: false,
    cell: (row, _, say) => say(channelWords[row.channel]),
  },
  {
    key: 'kind',
    title: { zh: '类型', en: 'Kind' },
    width: 80,
    shown: false,
    cell: (row, _, say) => row.kind && say(kindWords[row.kind]),
  },
  {
    key: 'latest',
    title: { zh: '最近一步', en: 'Last step' },
    width: 120,
    shown: false,
    cell: (row) => <At moment={row.latest} />,
  },
  {
    key: 'closed',
    title: { zh: '办结', en: 'Closed' },
    width: 120,
    shown: false,
    cell: (row) => row.closed && <At moment={row.closed} />,
  },
]

const filters: readonly FilterField[] = [
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
  {
    name: 'phase',
    title: { zh: '阶段', en: 'Phase' },
    kind: 'choice',
    choices: ticketPhases.map((phase) => ({ value: phase, words: phaseWords[phase] })),
  },
  { name: 'category', title: { zh: '分类', en: 'Category' }, kind: 'category' },
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'lead', title: { zh: '主办', en: 'Lead' }, kind: 'unit' },
  {
    name: 'channel',
    title: { zh: '渠道', en: 'Channel' },
    kind: 'choice',
    choices: channels.map((channel) => ({ value: channel, words: channelWords[channel] })),
  },
  { name: 'received', title: { zh: '受理', en: 'Received' }, kind: 'span' },
]

/** Every ticket within one's row scope. */
export function RegisterPage() {
  return (
    <TicketTable
      title={{ zh: '工单总表', en: 'All tickets' }}
      path="/api/tickets"
      row={RegisterRow}
      columns={columns}
      defaultSort="received:desc"
      filters={filters}
      empty={{
        zh: '没有符合条件的工单。受理的每一件诉求都会列在这里。',
        en: 'No ticket fits. Every demand that is received is listed here.',
      }}
    />
  )
}
