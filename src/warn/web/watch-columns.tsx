import { Tag } from 'antd'
import { CategoryName } from '#desk/category-name.tsx'
import type { Column, FilterField } from '#desk/ticket-table.tsx'
import { useLanguage } from '#desk/words.ts'
import type { WatchRow } from '../api.ts'
import { warningKinds } from './words.ts'

/** The columns both lists of watched tickets show. */
export const watchColumns: readonly Column<WatchRow>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, width: 128, role: 'number' },
  { key: 'title', title: { zh: '标题', en: 'Title' }, width: 'grow', role: 'title' },
  {
    key: 'category',
    title: { zh: '分类', en: 'Category' },
    width: 150,
    cell: (row) => row.category && <CategoryName code={row.category} />,
  },
  {
    key: 'place',
    title: { zh: '地点', en: 'Place' },
    width: 160,
    cell: (row, names) => names.place(row.place ?? ''),
  },
  {
    key: 'lead',
    title: { zh: '主办单位', en: 'Lead' },
    width: 140,
    cell: (row, names) => names.unit(row.lead ?? ''),
  },
  {
    key: 'level',
    title: { zh: '等级', en: 'Level' },
    width: 76,
    cell: (row, names, say) => say(names.level(row.level ?? '')),
  },
  {
    key: 'acknowledged',
    title: { zh: '已阅知', en: 'Acknowledged' },
    width: 110,
    cell: (row) => <Kinds kinds={row.acknowledged} />,
  },
]

export const watchFilters: readonly FilterField[] = [
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

function Kinds({ kinds }: { readonly kinds: WatchRow['acknowledged'] }) {
  const { say } = useLanguage()
  return kinds.map((kind) => <Tag key={kind}>{say(warningKinds[kind])}</Tag>)
}
