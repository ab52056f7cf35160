import { Tag } from 'antd'
import {
  categoryColumn,
  leadColumn,
  levelColumn,
  numberColumn,
  placeColumn,
  titleColumn,
} from '#desk/ticket-columns.tsx'

import type { Column, FilterField } from '#desk/ticket-table.tsx'
import { useLanguage } from '#desk/words.ts'
import type { WatchRow } from '../api.ts'
import { warningKinds } from './words.ts'

/** The columns both lists of watched tickets show. */
export const watchColumns: readonly Column<WatchRow>[] = [
  numberColumn,
  titleColumn,
  categoryColumn,
  { ...placeColumn, width: 150 },
  { ...leadColumn, width: 132 },
  levelColumn,
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
