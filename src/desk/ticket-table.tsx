import './ticket-table/ticket-table.css'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { TObject } from 'typebox'
import { PageHead } from './page-head.tsx'
import { BulkBar } from './ticket-table/bulk-bar.tsx'
import { Cards } from './ticket-table/cards.tsx'
import { ColumnChooser } from './ticket-table/column-chooser.tsx'
import { ExportButtons } from './ticket-table/export-buttons.tsx'
import { FilterBar } from './ticket-table/filter-bar.tsx'
import { Grid } from './ticket-table/grid.tsx'
import { ListState } from './ticket-table/list-state.tsx'
import type * as Table from './ticket-table/parts.ts'
import { shownColumns } from './ticket-table/parts.ts'
import { PreviewPane } from './ticket-table/preview-pane.tsx'
import { RowCount } from './ticket-table/row-count.tsx'
import { useList } from './ticket-table/use-list.ts'
import { useListState } from './ticket-table/use-list-state.ts'
import { useIsPhone } from './use-layout.ts'
import { useLanguage } from './words.ts'

/** A column of a list whose rows have this type. */
export type Column<Row extends object> = Table.Column<Row & Table.TicketRow>
export type FilterField = Table.FilterField

/**
 * A desk's list over a list route: filters, sort, columns and the open row in the address; more rows as one scrolls; export;
 * bulk commands; everything by keyboard; cards on a phone.
 */
export function TicketTable<Schema extends TObject>(parts: Table.TicketTableParts<Schema>) {
  const { say } = useLanguage()
  const isPhone = useIsPhone()
  const navigate = useNavigate()
  const [state, change] = useListState(parts)
  const { query, rows, more, exportQuery } = useList(parts, state)
  const marking = useMarking(parts.bulk !== undefined)
  const preview = isPhone ? undefined : parts.preview
  const open = rows.find(({ ticket }) => ticket === state.open)
  const Rows = isPhone ? Cards : Grid
  const actions = (
    <>
      {!isPhone && <ColumnChooser columns={parts.columns} state={state} change={change} />}
      <ExportButtons path={parts.path} query={exportQuery} />
    </>
  )
  const isFiltered = Object.keys(state.filters).length > 0
  return (
    <div className="ticket-list">
      <PageHead title={say(parts.title)} hint={<RowCount count={rows.length} more={more} />} actions={actions} />
      <FilterBar fields={parts.filters ?? []} state={state} change={change} />
      <div className="ticket-list-body">
        <ListState
          query={query}
          count={rows.length}
          empty={parts.empty}
          clear={isFiltered ? () => change({ filters: {} }) : undefined}
        >
          <Rows
            {...{ rows, more, marking }}
            columns={shownColumns(parts.columns, state.columns)}
            openTicket={state.open}
            onOpen={({ ticket }) => (preview ? change({ open: ticket }) : navigate(`/tickets/${ticket}`))}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
          />
        </ListState>
        {preview && open && (
          <PreviewPane ticket={open.ticket} onClose={() => change({ open: undefined })}>
            {preview(open)}
          </PreviewPane>
        )}
      </div>
      {parts.bulk && marking && <BulkBar actions={parts.bulk} rows={rows} marking={marking} />}
    </div>
  )
}

function useMarking(canMark: boolean): Table.Marking | undefined {
  const [marked, mark] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => (canMark ? { marked, mark } : undefined), [canMark, marked])
}
