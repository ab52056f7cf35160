import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useNames } from '#desk/use-city.ts'
import { listed, useLanguage } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { PartRow } from '../part-api.ts'
import type { Part } from '../part-state.ts'
import { inboxFilters } from './inbox-columns.tsx'
import { partWords } from './part-words.ts'

/** What supporting units are asked for, the next result due first; signing and reporting stand beside the list. */
export function PartsPage() {
  return (
    <TicketTable
      title={{ zh: '协办事项', en: 'Parts to do' }}
      path="/api/parts"
      row={PartRow}
      columns={columns}
      filters={[
        { name: 'asked', title: { zh: '协办单位', en: 'Support' }, kind: 'unit' },
        { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
        ...inboxFilters,
      ]}
      defaultSort="due:asc"
      empty={{
        zh: '没有待协办的事项。派单时列为协办单位的工单会出现在这里。',
        en: 'Nothing to support. Tickets that name a unit as support appear here.',
      }}
      preview={(row) => (
        <>
          <h2>{row.title}</h2>
          <PartsOf row={row} />
          <TicketGlance ticket={ticketId(row.ticket)}>
            {({ facts }) => (
              <ActionPanel
                ticket={ticketId(row.ticket)}
                facts={facts}
                first={row.to_sign.length > 0 ? 'part-signatures' : 'parts'}
              />
            )}
          </TicketGlance>
        </>
      )}
    />
  )
}

function PartsOf({ row }: { readonly row: PartRow }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <ul>
      {partsOf(row).map(({ unit, phase }) => (
        <li key={unit}>{`${names.unit(unit)} · ${say(partWords[phase])}`}</li>
      ))}
    </ul>
  )
}

function partsOf({
  to_sign,
  to_do,
  done,
}: PartRow): readonly { readonly unit: string; readonly phase: Part['phase'] }[] {
  const at = (phase: Part['phase'], units: readonly string[]) => units.map((unit) => ({ unit, phase }))
  return [...at('to-sign', to_sign), ...at('to-do', to_do), ...at('done', done)]
}

const columns: readonly Column<PartRow>[] = [
  {
    key: 'due',
    title: { zh: '办结时限', en: 'Result due' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ dispatched, due }) => <DeadlineTag from={dispatched} due={due} rule="CLOCK-01" />,
  },
  {
    key: 'to_sign',
    title: { zh: '协办', en: 'Parts' },
    width: 200,
    cell: (row, names, say) =>
      say(listed(partsOf(row).map(({ unit, phase }) => `${names.unit(unit)} ${say(partWords[phase])}`))),
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140 },
  { ...levelColumn, width: 72 },
]
