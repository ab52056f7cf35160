import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { wordsFor } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import { categoryColumn, levelColumn, numberColumn, placeColumn, sourcedTitleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { DispatchDeskRow } from '../api.ts'
import { CatalogueSays } from './catalogue-says.tsx'
import { DispatchPanel } from './dispatch-panel.tsx'
import { Returned } from './returned.tsx'
import { deskWhyWords, dispatchReasons } from './words.ts'

const columns: readonly Column<DispatchDeskRow>[] = [
  {
    key: 'waiting_since',
    title: { zh: '待派自', en: 'Waiting since' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: (row) => <At moment={row.waiting_since} />,
  },
  {
    key: 'why',
    title: { zh: '原因', en: 'Why' },
    width: 110,
    cell: (row, _, say) => say(wordsFor(deskWhyWords, row.why)),
  },
  numberColumn,
  sourcedTitleColumn,
  categoryColumn,
  { ...placeColumn, width: 170 },
  levelColumn,
  {
    key: 'due',
    title: { zh: '办结剩余', en: 'Left for the result' },
    width: 150,
    cell: (row) => row.due && <DeadlineTag due={row.due} rule="CLOCK-01" />,
  },
  { key: 'returns', title: { zh: '退单', en: 'Returns' }, width: 56, align: 'end' },
]

const filters: readonly FilterField[] = [
  {
    name: 'why',
    title: { zh: '原因', en: 'Why' },
    kind: 'choice',
    choices: Object.entries(deskWhyWords).map(([value, words]) => ({ value, words })),
  },
  { name: 'level', title: { zh: '等级', en: 'Level' }, kind: 'level' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

/** What waits for a dispatcher, and why; beside the list what the catalogue says, and the dispatch itself. */
export function DeskPage() {
  return (
    <TicketTable
      title={{ zh: '派单台', en: 'Dispatch desk' }}
      path="/api/dispatch/desk"
      row={DispatchDeskRow}
      columns={columns}
      filters={filters}
      defaultSort="waiting_since:asc"
      empty={{
        zh: '没有待派的工单。目录不能确定承办单位的、单位退回的工单会出现在这里。',
        en: 'Nothing waits. Tickets the catalogue has no unit for, and those a unit hands back, appear here.',
      }}
      preview={(row) => <Preview key={row.ticket} row={row} />}
    />
  )
}

function Preview({ row }: { readonly row: DispatchDeskRow }) {
  const { role } = useActor()
  const ticket = ticketId(row.ticket)
  const { kind, category, place, level } = row
  const matter = { kind, category, place, level, ticket }
  return (
    <>
      <h2>{row.title}</h2>
      <Returned row={row} />
      <TicketGlance ticket={ticket}>
        {() =>
          role === 'dispatcher' ? (
            <DispatchPanel
              ticket={ticket}
              matter={matter}
              isWaiting
              suggestedLead={row.suggested_lead ?? undefined}
              reasons={dispatchReasons}
              done={() => undefined}
            />
          ) : (
            <CatalogueSays matter={matter} />
          )
        }
      </TicketGlance>
    </>
  )
}
