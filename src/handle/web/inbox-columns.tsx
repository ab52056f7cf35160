import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import {
  categoryColumn,
  leadColumn,
  levelColumn,
  numberColumn,
  placeColumn,
  sourcedTitleColumn,
} from '#desk/ticket-columns.tsx'
import type { Column, FilterField } from '#desk/ticket-table.tsx'
import { listed } from '#desk/words.ts'
import type { InboxRow } from '../api.ts'
import { askWords, clockNames } from './words.ts'

const due: Column<InboxRow> = {
  key: 'due',
  title: { zh: '剩余', en: 'Left' },
  width: 150,
  sort: true,
  role: 'clock',
  cell: (row) => <DeadlineTag from={row.clock_from} due={row.due} rule={row.rule} edition={row.edition} />,
}
const latest: Column<InboxRow> = {
  key: 'latest',
  title: { zh: '最近一步', en: 'Last step' },
  width: 120,
  sort: true,
  role: 'clock',
  cell: (row) => <At moment={row.latest} />,
}
const ask: Column<InboxRow> = {
  key: 'ask',
  title: { zh: '待办', en: 'Asked' },
  width: 84,
  cell: (row, _, say) => say(askWords[row.ask]),
}
const lead: Column<InboxRow> = { ...leadColumn, width: 126 }
const described: readonly Column<InboxRow>[] = [
  { ...numberColumn, width: 124 },
  sourcedTitleColumn,
  { ...categoryColumn, width: 124 },
  { ...placeColumn, width: 140 },
  { ...levelColumn, width: 72 },
  {
    key: 'supports',
    title: { zh: '协办', en: 'Supports' },
    width: 160,
    shown: false,
    cell: (row, names, say) => say(listed(row.supports.map(names.unit))) || '—',
  },
  {
    key: 'dispatched',
    title: { zh: '派单时间', en: 'Dispatched' },
    width: 120,
    shown: false,
    cell: (row) => <At moment={row.dispatched} />,
  },
]

/** What is asked of units; who leads shows unasked to a reader who oversees several. */
export function openColumns(overseesMany: boolean): readonly Column<InboxRow>[] {
  return [due, ...whatAndWhere(overseesMany)]
}

/** What was resolved or handed back. */
export function handledColumns(overseesMany: boolean): readonly Column<InboxRow>[] {
  return [latest, ...whatAndWhere(overseesMany)]
}

/** One unit's own desk needs no unit; to who oversees several, the unit says where. */
function whatAndWhere(overseesMany: boolean): readonly Column<InboxRow>[] {
  const place = (column: Column<InboxRow>) => (column.key === 'place' ? { ...column, shown: !overseesMany } : column)
  return [ask, { ...lead, shown: overseesMany }, ...described.map(place)]
}

/** What is overdue, with who owes it and which clock it is. */
export const overdueColumns: readonly Column<InboxRow>[] = [
  due,
  {
    key: 'clock',
    title: { zh: '时钟', en: 'Clock' },
    width: 60,
    cell: (row, _, say) => say(clockNames[row.clock]),
  },
  lead,
  ...described,
]

export const inboxFilters: readonly FilterField[] = [
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]
