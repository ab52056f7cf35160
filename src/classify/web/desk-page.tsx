import { useSearchParams } from 'react-router'
import { read } from '#desk/api-client.ts'
import { kindWords } from '#desk/demand-words.ts'
import { PageState } from '#desk/page-state.tsx'
import { channelColumn, numberColumn, placeColumn, receivedColumn, sourcedTitleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useRead } from '#desk/use-read.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { Page } from '#foundations/outcome/api.ts'
import { ClassifyDeskRow } from '../api.ts'
import { Deciding } from './classify-form.tsx'
import { Linkable } from './link-form.tsx'
import { linkReasons } from './repeat-words.ts'
import { classifyReasons } from './words.ts'

const columns: readonly Column<ClassifyDeskRow>[] = [
  { ...receivedColumn, width: 110 },
  { ...numberColumn, width: 132 },
  sourcedTitleColumn,
  {
    key: 'asked_kind',
    title: { zh: '类型', en: 'Kind' },
    width: 70,
    cell: (row, _, say) => row.asked_kind && say(kindWords[row.asked_kind]),
  },
  channelColumn,
  { ...placeColumn, width: 180, shown: false },
]

/** What was received and waits for a person to say what it is about: oldest first, one after another by keyboard. */
export function DeskPage() {
  return (
    <TicketTable
      title={{ zh: '分类工作台', en: 'Classification desk' }}
      path="/api/classify/desk"
      row={ClassifyDeskRow}
      columns={columns}
      defaultSort="received:asc"
      filters={[
        { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
        { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
        { name: 'received', title: { zh: '受理', en: 'Received' }, kind: 'span' },
      ]}
      empty={{
        zh: '没有待分类的诉求。网页、来信和导入的诉求受理后出现在这里。',
        en: 'Nothing waits. Demands from the web, letters and imports appear here once received.',
      }}
      preview={(row) => <Waiting key={row.ticket} row={row} />}
    />
  )
}

/** One waiting ticket: its words, and the decision about them. */
function Waiting({ row }: { readonly row: ClassifyDeskRow }) {
  const ticket = ticketId(row.ticket)
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  const [search, setSearch] = useSearchParams()
  const goOn = async () => {
    const next = await nextWaiting(search)
    const shown = new URLSearchParams(search)
    if (next === undefined) shown.delete('open')
    else shown.set('open', next)
    setSearch(shown)
  }
  return (
    <PageState query={file}>
      {({ register }) => (
        <div className="stack">
          <p>
            <strong>{register.title}</strong>
          </p>
          <p className="ticket-text">{register.text}</p>
          {register.address !== '' && <p className="quiet">{register.address}</p>}
          <Deciding
            ticket={ticket}
            said={register}
            before={beforeOf(row)}
            reasons={classifyReasons}
            done={() => void goOn()}
          />
          <Linkable
            ticket={ticket}
            text={register.text}
            place={register.place}
            reasons={linkReasons}
            done={() => void goOn()}
          />
        </div>
      )}
    </PageState>
  )
}

/** What the requester or operator had said already is a choice, not a proposal. */
function beforeOf({ asked_kind, place }: ClassifyDeskRow) {
  return { ...(asked_kind === null ? {} : { kind: asked_kind }), ...(place === null ? {} : { place }) }
}

/** The first ticket that still waits in the list as it is filtered and sorted. */
async function nextWaiting(search: URLSearchParams): Promise<string | undefined> {
  const query = new URLSearchParams(search)
  for (const name of ['open', 'columns']) query.delete(name)
  query.set('limit', '1')
  const { rows } = await read(`/api/classify/desk?${query}`, Page(ClassifyDeskRow))
  return rows[0]?.ticket
}
