import { kindWords } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import { categoryColumn, numberColumn, placeColumn } from '#desk/ticket-columns.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { DisagreementRow } from '../api.ts'
import { gapWords } from './words.ts'

const columns: readonly Column<DisagreementRow>[] = [
  categoryColumn,
  { ...placeColumn, width: 170 },
  {
    key: 'kind',
    title: { zh: '类型', en: 'Kind' },
    width: 70,
    cell: ({ kind }, _, say) => say(kindWords[kind]),
  },
  {
    key: 'catalogue_lead',
    title: { zh: '目录主办', en: 'The catalogue' },
    width: 220,
    cell: ({ catalogue_lead, gap }, names, say) =>
      catalogue_lead === null
        ? say(gapWords[gap as keyof typeof gapWords] ?? { zh: '—', en: '—' })
        : names.unit(catalogue_lead),
  },
  {
    key: 'lead',
    title: { zh: '实际多由', en: 'Mostly seen through by' },
    width: 200,
    cell: ({ lead }, names) => <strong>{names.unit(lead)}</strong>,
  },
  {
    key: 'handled',
    title: { zh: '办结', en: 'Times' },
    width: 110,
    sort: true,
    align: 'end',
    cell: ({ handled, of }, _, say) => say({ zh: `${of} 件中 ${handled} 件`, en: `${handled} of ${of}` }),
  },
  {
    key: 'last_resolved',
    title: { zh: '最近', en: 'Last' },
    width: 120,
    cell: ({ last_resolved }) => <At moment={last_resolved} />,
  },
  numberColumn,
]

const filters: readonly FilterField[] = [
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  {
    name: 'kind',
    title: { zh: '类型', en: 'Kind' },
    kind: 'choice',
    choices: Object.entries(kindWords).map(([value, words]) => ({ value, words })),
  },
]

/** Where another unit mostly sees a matter through than the catalogue names: what its editors look at. */
export function DisagreementsPage() {
  return (
    <TicketTable
      title={{ zh: '目录与经验不一致', en: 'Catalogue against experience' }}
      path="/api/dispatch/disagreements"
      row={DisagreementRow}
      columns={columns}
      filters={filters}
      defaultSort="handled:desc"
      empty={{
        zh: '没有不一致：近来多数同类工单都由目录所指单位办结。每天夜里重新比对。',
        en: 'None: most tickets alike were seen through by the unit the catalogue names. Compared anew every night.',
      }}
    />
  )
}
