import { channelWords, kindWords } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import {
  categoryColumn,
  channelColumn,
  leadColumn,
  levelColumn,
  numberColumn,
  placeColumn,
  receivedColumn,
  sourcedTitleColumn,
} from '#desk/ticket-columns.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { channels } from '#foundations/rulebook/demand.ts'
import { RegisterRow } from '../api.ts'
import { ticketPhases } from '../ticket-phase.ts'
import { phaseWords } from './words.ts'

const columns: readonly Column<RegisterRow>[] = [
  { ...numberColumn, sort: true },
  receivedColumn,
  sourcedTitleColumn,
  { key: 'phase', title: { zh: '阶段', en: 'Phase' }, width: 120, cell: (row, _, say) => say(phaseWords[row.phase]) },
  { ...categoryColumn, width: 136 },
  levelColumn,
  { ...placeColumn, width: 150 },
  { ...leadColumn, title: { zh: '主办', en: 'Lead' }, width: 126 },
  { key: 'due', title: { zh: '办结时限', en: 'Due' }, width: 120, cell: (row) => row.due && <At moment={row.due} /> },
  { ...channelColumn, width: 90, shown: false },
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
