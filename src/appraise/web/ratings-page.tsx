import { Tag } from 'antd'
import { At } from '#desk/instant.tsx'
import { categoryColumn, leadColumn, numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { RatingRow } from '../api.ts'
import { exclusionAskers } from '../audiences.ts'
import { AskExclusionForm } from './ask-exclusion-form.tsx'
import { useRatingFilters } from './rating-filters.ts'
import { askReasons, contactedWords, satisfiedWords, solvedWords } from './words.ts'

const columns: readonly Column<RatingRow>[] = [
  numberColumn,
  titleColumn,
  leadColumn,
  categoryColumn,
  {
    key: 'created',
    title: { zh: '受理', en: 'Received' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: ({ created }) => <At moment={created} />,
  },
  {
    key: 'contacted',
    title: { zh: '联系', en: 'Contacted' },
    width: 84,
    cell: ({ contacted }, _, say) => (contacted === null ? '—' : say(contactedWords[contacted ? 'yes' : 'no'])),
  },
  {
    key: 'solved',
    title: { zh: '解决', en: 'Solved' },
    width: 88,
    cell: ({ solved }, _, say) => (solved === null ? '—' : say(solvedWords[solved])),
  },
  {
    key: 'satisfied',
    title: { zh: '满意', en: 'Satisfied' },
    width: 96,
    cell: ({ satisfied }, _, say) => (satisfied === null ? '—' : say(satisfiedWords[satisfied])),
  },
  {
    key: 'excluded',
    title: { zh: '口径', en: 'Scope' },
    width: 84,
    cell: ({ excluded }, _, say) => excluded && <Tag>{say({ zh: '已剔除', en: 'excluded' })}</Tag>,
  },
]

/** The tickets behind the league tables, one line each, as appraisal counts them. */
export function RatingsPage() {
  const filters = useRatingFilters()
  return (
    <TicketTable
      title={{ zh: '考核明细', en: 'Ratings' }}
      path="/api/ratings"
      row={RatingRow}
      columns={columns}
      defaultSort="created:desc"
      filters={filters}
      empty={{
        zh: '没有符合条件的工单。派到承办单位的工单都会出现在这里，回访后显示三问的回答。',
        en: 'No tickets fit. Every ticket with a unit appears here; after its call-back, with the three answers.',
      }}
      preview={(row) => <Preview key={row.ticket} row={row} />}
    />
  )
}

function Preview({ row }: { readonly row: RatingRow }) {
  const { say } = useLanguage()
  const { role, unit } = useActor()
  const mayAsk = exclusionAskers.some((asker) => asker === role) && row.lead === unit
  return (
    <div className="stack">
      <TicketLink ticket={row.ticket}>{row.title}</TicketLink>
      {mayAsk && (
        <>
          <h2>{say({ zh: '申请不计入考核', en: 'Ask to leave it out of appraisal' })}</h2>
          <AskExclusionForm ticket={row.ticket as TicketId} reasons={askReasons} done={() => undefined} />
        </>
      )}
    </div>
  )
}
