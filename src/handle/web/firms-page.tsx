import './queues.css'
import { Link, useSearchParams } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import {
  categoryColumn,
  leadColumn,
  levelColumn,
  numberColumn,
  placeColumn,
  receivedColumn,
  titleColumn,
} from '#desk/ticket-columns.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { FirmRow, type FirmState, FirmUnits, firmStates } from '../firm-api.ts'

const texts = dictionary(
  { units: '承办单位', all: '全部在办', overdue: (count: number) => `超时 ${count}` },
  { units: 'Units that have them', all: 'All in hand', overdue: (count: number) => `${count} overdue` },
)

const stateWords: Readonly<Record<FirmState, { readonly zh: string; readonly en: string }>> = {
  'to-assign': { zh: '待派单', en: 'To assign' },
  'in-hand': { zh: '在办', en: 'In hand' },
  resolved: { zh: '已办结', en: 'Resolved' },
  closed: { zh: '已关闭', en: 'Closed' },
}

/** What firms ask for, as a track of its own: which departments have how much, and the demands with their limits. */
export function FirmsPage() {
  const units = useRead('/api/firm-demands/units', FirmUnits).data
  return (
    <div className="with-queues">
      <Units units={units} />
      <TicketTable
        title={{ zh: '企业诉求', en: 'Demands of firms' }}
        path="/api/firm-demands"
        row={FirmRow}
        columns={columns}
        filters={filters}
        defaultSort="received:desc"
        empty={{
          zh: '没有企业诉求。企业提出的诉求会出现在这里。',
          en: 'No demands of firms. What firms ask for appears here.',
        }}
      />
    </div>
  )
}

function Units({ units }: { readonly units: FirmUnits | undefined }) {
  const words = useWords(texts)
  const names = useNames()
  const chosen = useSearchParams()[0].get('lead')
  return (
    <nav className="queues" aria-label={words.units}>
      <Link
        to="/handle/firms?state=in-hand&sort=due:asc"
        className="queue"
        {...(chosen === null && { 'aria-current': 'page' as const })}
      >
        <span className="queue-title">
          {words.all} <span className="figures">{units?.count}</span>
        </span>
      </Link>
      {units?.rows.map(({ lead, count, overdue }) => (
        <Link
          key={lead}
          to={`/handle/firms?state=in-hand&sort=due:asc&lead=${lead}`}
          className="queue"
          {...(chosen === lead && { 'aria-current': 'page' as const })}
        >
          <span className="queue-title">
            {names.unit(lead)} <span className="figures">{count}</span>
          </span>
          {overdue > 0 && <span className="queue-clock quiet">{words.overdue(overdue)}</span>}
        </Link>
      ))}
    </nav>
  )
}

const filters: readonly FilterField[] = [
  {
    name: 'state',
    title: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: firmStates.map((value) => ({ value, words: stateWords[value] })),
  },
  { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'category', title: { zh: '分类', en: 'Category' }, kind: 'category' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'due', title: { zh: '办结时限', en: 'Result due' }, kind: 'span' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

const columns: readonly Column<FirmRow>[] = [
  {
    key: 'due',
    title: { zh: '办结时限', en: 'Result due' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ due, received, resolved }) =>
      due && <DeadlineTag from={received} due={due} rule="CLOCK-01" {...(resolved && { doneAt: resolved })} />,
  },
  { key: 'state', title: { zh: '状态', en: 'State' }, width: 84, cell: ({ state }, _, say) => say(stateWords[state]) },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...categoryColumn, width: 124 },
  { ...placeColumn, width: 140, shown: false },
  { ...levelColumn, width: 72 },
  receivedColumn,
]
