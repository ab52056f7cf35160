import { Tag } from 'antd'
import { Fragment } from 'react'
import { receivedColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { WatchRow } from '../api.ts'
import { watchColumns, watchFilters } from './watch-columns.tsx'

const own: readonly Column<WatchRow>[] = [
  { ...receivedColumn, width: 116, role: 'clock' },
  {
    key: 'sensitive',
    title: { zh: '敏感词', en: 'Sensitive words' },
    width: 140,
    cell: ({ sensitive }) =>
      sensitive.map((word) => (
        <Fragment key={word}>
          <Tag color="error">{word}</Tag>{' '}
        </Fragment>
      )),
  },
]

/** Tickets in which a sensitive word was found, newest first. */
export function SensitivePage() {
  return (
    <TicketTable
      title={{ zh: '敏感诉求', en: 'Sensitive demands' }}
      path="/api/warnings/sensitive-words"
      row={WatchRow}
      columns={[...own, ...watchColumns]}
      defaultSort="received:desc"
      filters={watchFilters}
      empty={{
        zh: '没有敏感诉求。分类时发现敏感词的工单会出现在这里。',
        en: 'No sensitive demands. Tickets in which a sensitive word was found appear here.',
      }}
    />
  )
}
