import { Tag } from 'antd'
import { useSearchParams } from 'react-router'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { worksInUnit } from '../audiences.ts'
import { SupervisionRow } from '../long-matter-api.ts'
import { SupervisionPanel } from './supervision-panel.tsx'
import { howWords, stateWords } from './supervision-words.ts'

/** What leaders press, the next answer due first: a unit answers here, a leader presses again or closes. */
export function SupervisionsPage() {
  const answers = worksInUnit(useActor().role)
  const [search] = useSearchParams()
  return (
    <TicketTable
      title={{ zh: '督办签办', en: 'Supervision' }}
      path="/api/supervisions"
      row={SupervisionRow}
      columns={columns}
      filters={filters}
      {...(!search.has('state') && { fixed: stillOpen })}
      defaultSort="due:asc"
      empty={{
        zh: '没有督办。领导在工单页上督办或者签办的工单会出现在这里。',
        en: 'Nothing is pressed. Tickets that leaders press or take personally on their page appear here.',
      }}
      preview={(row) => (
        <>
          <h2>{row.title}</h2>
          <TicketGlance ticket={ticketId(row.ticket)}>
            {({ facts }) => (
              <>
                <SupervisionPanel ticket={ticketId(row.ticket)} facts={facts} />
                <ActionPanel
                  key={row.state}
                  ticket={ticketId(row.ticket)}
                  facts={facts}
                  first={answers ? 'press-answers' : 'supervision-ends'}
                />
              </>
            )}
          </TicketGlance>
        </>
      )}
    />
  )
}

/** What is shown until another state is chosen. */
const stillOpen = { state: 'pressed,answered' }

const filters: readonly FilterField[] = [
  {
    name: 'state',
    title: { zh: '未结束', en: 'Still open' },
    kind: 'choice',
    choices: (['pressed', 'answered', 'closed'] as const).map((value) => ({ value, words: stateWords[value] })),
  },
  { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

const columns: readonly Column<SupervisionRow>[] = [
  {
    key: 'due',
    title: { zh: '答复时限', en: 'Answer due' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ pressed, due, answered }) => (
      <DeadlineTag from={pressed} due={due} doneAt={answered ?? undefined} rule="HANDLE-13" />
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    width: 90,
    cell: ({ state }, _, say) => (
      <Tag {...(state === 'pressed' && { color: 'processing' })}>{say(stateWords[state])}</Tag>
    ),
  },
  {
    key: 'how',
    title: { zh: '方式', en: 'How' },
    width: 156,
    cell: ({ how, press }, _, say) => `${say(howWords[how])} · ${press}`,
  },
  {
    key: 'issuer',
    title: { zh: '督办单位', en: 'Issued by' },
    width: 140,
    cell: ({ issuer }, names) => names.unit(issuer),
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140, shown: false },
  { ...levelColumn, width: 72 },
]
