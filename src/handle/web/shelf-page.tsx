import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { shelfDeciders } from '../audiences.ts'
import { ShelfRequestRow, ShelvedRow } from '../long-matter-api.ts'
import { ShelfPlan } from './shelf-plan.tsx'
import { deciderWords } from './words.ts'

/** Tickets on the shelf, the next to be reviewed first; the plan and what can be done stand beside the list. */
export function ShelfPage() {
  const { role } = useActor()
  const reviews = shelfDeciders.some((decider) => decider === role)
  return (
    <TicketTable
      title={{ zh: '挂账', en: 'On the shelf' }}
      path="/api/shelf"
      row={ShelvedRow}
      columns={shelvedColumns}
      filters={filters}
      defaultSort="review_by:asc"
      empty={{
        zh: '没有挂账的工单。经批准挂账的工单会出现在这里。',
        en: 'Nothing is on the shelf. Tickets shelved by an approved plan appear here.',
      }}
      preview={(row) => <Preview row={row} first={reviews ? 'shelf-reviews' : 'milestones'} />}
    />
  )
}

/** Plans that wait for approval, the oldest first. */
export function ShelfRequestsPage() {
  return (
    <TicketTable
      title={{ zh: '挂账审批', en: 'Plans for the shelf' }}
      path="/api/shelf/requests"
      row={ShelfRequestRow}
      columns={requestColumns}
      filters={filters}
      defaultSort="asked:asc"
      empty={{
        zh: '没有待审批的挂账。单位申请挂账后会出现在这里。',
        en: 'Nothing to decide. Plans that units ask to be approved appear here.',
      }}
      preview={(row) => <Preview row={row} first="shelf-decisions" />}
    />
  )
}

type Shown = Parameters<typeof ShelfPlan>[0] & { readonly ticket: string; readonly title: string }

function Preview({ row, first }: { readonly row: Shown; readonly first: string }) {
  return (
    <>
      <h2>{row.title}</h2>
      <ShelfPlan {...row} />
      <TicketGlance ticket={ticketId(row.ticket)}>
        {({ facts }) => <ActionPanel ticket={ticketId(row.ticket)} facts={facts} first={first} />}
      </TicketGlance>
    </>
  )
}

const filters: readonly FilterField[] = [
  { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

const described = [{ ...numberColumn, width: 124 }, titleColumn, leadColumn, { ...placeColumn, width: 140 }] as const
const level = { ...levelColumn, width: 72 }

const shelvedColumns: readonly Column<ShelvedRow>[] = [
  {
    key: 'review_by',
    title: { zh: '下次复核', en: 'Next review' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ shelved, review_by }) => <DeadlineTag from={shelved} due={review_by} rule="HANDLE-08" />,
  },
  {
    key: 'milestones',
    title: { zh: '节点', en: 'Milestones' },
    width: 90,
    cell: ({ milestones }) => `${milestones.filter(({ reached }) => reached).length} / ${milestones.length}`,
  },
  {
    key: 'until',
    title: { zh: '计划完成', en: 'Planned until' },
    width: 130,
    cell: ({ milestones }) => <span className="figures">{milestones.at(-1)?.by}</span>,
  },
  ...described,
  level,
]

const requestColumns: readonly Column<ShelfRequestRow>[] = [
  {
    key: 'asked',
    title: { zh: '申请', en: 'Asked' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: ({ asked }) => <At moment={asked} />,
  },
  {
    key: 'until',
    title: { zh: '计划完成', en: 'Planned until' },
    width: 130,
    cell: ({ milestones }) => <span className="figures">{milestones.at(-1)?.by}</span>,
  },
  {
    key: 'decided_by',
    title: { zh: '审批层级', en: 'Decided by' },
    width: 110,
    cell: (row, _, say) => say(deciderWords[row.decided_by]),
  },
  ...described,
  level,
]
