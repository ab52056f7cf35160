import { Link } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { leadColumn, numberColumn, placeColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { listed, useLanguage } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { WhistleRow, whistlePhases } from '../whistle-api.ts'
import { WhistleRoom } from './whistle-room.tsx'
import { phaseWords } from './whistle-words.ts'

/** Whistles: a street's own, those a department is called by, or all within the scope. */
export function WhistlesPage() {
  return (
    <TicketTable
      title={{ zh: '吹哨报到', en: 'Whistles' }}
      path="/api/whistles"
      row={WhistleRow}
      columns={[phase, missing, matter, meeting, departments, ...aboutTicket]}
      filters={filters}
      defaultSort="asked:desc"
      empty={{ zh: '还没有吹哨。在工单上吹哨后会出现在这里。', en: 'No whistles yet. Whistle on a ticket’s page.' }}
      preview={(row) => <Preview row={row} />}
    />
  )
}

/** Whistles in which the unit still has something to do. */
export function WhistledToMePage() {
  return (
    <TicketTable
      title={{ zh: '哨声待办', en: 'Whistled to me' }}
      path="/api/whistles/to-me"
      row={WhistleRow}
      columns={[arrival, matter, meeting, phase, departments, ...aboutTicket]}
      filters={filters}
      defaultSort="due:asc"
      empty={{
        zh: '没有叫到贵单位的哨声。街乡镇吹哨并经区级确认后会出现在这里。',
        en: 'No whistle waits for your unit. It appears here once a street whistles and the district confirms.',
      }}
      preview={(row) => <Preview row={row} first="attendance" />}
    />
  )
}

/** Whistles that wait for the district's word. */
export function WhistlesToConfirmPage() {
  return (
    <TicketTable
      title={{ zh: '吹哨待确认', en: 'Whistles to confirm' }}
      path="/api/whistles/to-confirm"
      row={WhistleRow}
      columns={[confirmation, matter, meeting, departments, ...aboutTicket]}
      filters={filters}
      defaultSort="confirm_by:asc"
      empty={{
        zh: '没有待确认的吹哨。街乡镇吹哨后会出现在这里。',
        en: 'No whistle waits. Whistles of streets appear here.',
      }}
      preview={(row) => <Preview row={row} first="whistle-confirmations" />}
    />
  )
}

function Preview({ row, first }: { readonly row: WhistleRow; readonly first?: string }) {
  const { say } = useLanguage()
  const ticket = ticketId(row.ticket)
  return (
    <>
      <h2>{row.title}</h2>
      <p>
        <Link to={`/handle/whistles/${ticket}`}>{say({ zh: '进入吹哨现场', en: 'Open the room' })}</Link>
      </p>
      <TicketGlance ticket={ticket}>
        {({ facts }) => (
          <>
            <WhistleRoom ticket={ticket} facts={facts} />
            <ActionPanel ticket={ticket} facts={facts} first={first} />
          </>
        )}
      </TicketGlance>
    </>
  )
}

/** The time to arrive, as long as the unit has not; then what is left to do. */
function OwnClock({ row: { phase, due, missing } }: { readonly row: WhistleRow }) {
  const { say } = useLanguage()
  const { unit = '' } = useActor()
  if (phase === 'concluded') return say({ zh: '待评价', en: 'To judge' })
  if (due === null || !missing.includes(unit)) return say({ zh: '已到场', en: 'Arrived' })
  return <DeadlineTag due={due} rule="HANDLE-11" />
}

const filters: readonly FilterField[] = [
  {
    name: 'phase',
    title: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: whistlePhases.map((value) => ({ value, words: phaseWords[value] })),
  },
  { name: 'lead', title: { zh: '街乡镇', en: 'Street' }, kind: 'unit' },
  { name: 'departments', title: { zh: '部门', en: 'Department' }, kind: 'unit' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
]

const phase: Column<WhistleRow> = {
  key: 'phase',
  title: { zh: '状态', en: 'State' },
  width: 110,
  cell: (row, _, say) => say(phaseWords[row.phase]),
}
const missing: Column<WhistleRow> = {
  key: 'missing',
  title: { zh: '未到场', en: 'Missing' },
  width: 170,
  role: 'clock',
  cell: (row, names, say) =>
    row.due !== null &&
    row.missing.length > 0 && (
      <>
        <strong>{say(listed(row.missing.map(names.unit)))}</strong>{' '}
        {row.phase === 'called' && <DeadlineTag due={row.due} rule="HANDLE-11" />}
      </>
    ),
}
const arrival: Column<WhistleRow> = {
  key: 'due',
  title: { zh: '到场时限', en: 'Arrive by' },
  width: 150,
  sort: true,
  role: 'clock',
  cell: (row) => <OwnClock row={row} />,
}
const confirmation: Column<WhistleRow> = {
  key: 'confirm_by',
  title: { zh: '确认时限', en: 'Confirm by' },
  width: 150,
  sort: true,
  role: 'clock',
  cell: ({ asked, confirm_by }) => <DeadlineTag from={asked} due={confirm_by} rule="HANDLE-10" />,
}
const matter: Column<WhistleRow> = {
  key: 'matter',
  title: { zh: '事项', en: 'Matter' },
  width: 'grow',
  role: 'title',
}
const meeting: Column<WhistleRow> = {
  key: 'meets',
  title: { zh: '集合', en: 'Meeting' },
  width: 190,
  cell: ({ meets, meet_at }) => (
    <>
      <At moment={meet_at} /> {meets}
    </>
  ),
}
const departments: Column<WhistleRow> = {
  key: 'departments',
  title: { zh: '部门', en: 'Departments' },
  width: 200,
  cell: (row, names, say) => say(listed(row.departments.map(names.unit))),
}
const aboutTicket = [{ ...numberColumn, width: 124 }, leadColumn, { ...placeColumn, width: 140, shown: false as const }]
