import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { WatchRow } from '../api.ts'
import { watchColumns, watchFilters } from './watch-columns.tsx'

const left: Column<WatchRow> = {
  key: 'due',
  title: { zh: '剩余', en: 'Left' },
  width: 150,
  sort: true,
  role: 'clock',
  cell: ({ dispatched, due }) => dispatched && due && <DeadlineTag from={dispatched} due={due} rule="CLOCK-01" />,
}

/** Open tickets whose last reminder has fallen, the most urgent first. */
export function DeadlinesPage() {
  return (
    <TicketTable
      title={{ zh: '临期预警', en: 'Looming deadlines' }}
      path="/api/warnings/deadlines"
      row={WatchRow}
      columns={[left, ...watchColumns]}
      defaultSort="due:asc"
      filters={watchFilters}
      empty={{
        zh: '没有临期或超期的工单。办结时限用到最后一次提醒时，工单会出现在这里。',
        en: 'Nothing looms. A ticket appears here when the last reminder before its deadline has fallen.',
      }}
    />
  )
}
