import type { Moment } from '#foundations/calendar/moment.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import type { RowProblem } from '#foundations/places/row-problem.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { channels, demandKinds } from '#foundations/rulebook/demand.ts'
import { isKeepable } from '#foundations/text/is-keepable.ts'
import type { Requester } from './events.ts'
import {
  type Cell,
  type CellRead,
  cellsOf,
  type ImportReason,
  readMoment,
  readPlace,
  readWord,
} from './import-cells.ts'
import type { ImportField, ImportFormat } from './import-format.ts'
import type { IncomingDemand } from './incoming-demand.ts'
import { type ReceiveRefused, wrongWith } from './receive-demand.ts'

/** One row of a file by heading, and where it stands in it: the heading is row 1. */
export type ImportRow = {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  /** The row does not have the shape of its file. */
  readonly malformed?: 'too-many-cells' | 'not-a-record'
}

export type ReadRow =
  | { readonly demand: IncomingDemand; readonly problems?: never }
  | { readonly problems: readonly RowProblem<ImportReason>[] }

export type Importing = {
  readonly format: ImportFormat
  readonly at: Moment
  readonly city: { readonly rulebook: Pick<Rulebook, 'intake'>; readonly places: PlaceIndex }
}

/** Reads one row of a file: a demand that may be received at that moment, or everything that is wrong with the row. [INTAKE-01] */
export function readImportRow({ row, cells, malformed }: ImportRow, importing: Importing): ReadRow {
  if (malformed !== undefined) return { problems: [{ row, field: '', value: '', reason: malformed }] }
  const { format, at, city } = importing
  const odd = Object.entries(cells).filter(([, text]) => !isKeepable(text))
  if (odd.length > 0)
    return {
      problems: odd.map(([field, text]) => ({ row, field, value: shown(text), reason: 'characters-unreadable' })),
    }
  const cell = cellsOf(cells, format)
  const read = readFields(cell, importing)
  const faults: readonly Fault[] = [
    ...format.needs.filter((field) => cell(field) === '').map((field): Fault => [field, missing(field)]),
    ...Object.entries(read).flatMap(([field, { reason }]): Fault[] =>
      reason === undefined ? [] : [[field as ImportField, reason]],
    ),
  ]
  const demand = demandOf(cell, read, { format, row })
  const problems = faults.length > 0 ? faults : refusalOf(demand, at, city)
  return problems.length === 0
    ? { demand }
    : { problems: problems.map(([field, reason]) => problemAt(row, cell, [field, reason], format)) }
}

type Fault = readonly [ImportField, ImportReason]

function missing(field: ImportField): ImportReason {
  return field === 'text' ? 'text-missing' : 'value-missing'
}

function readFields(cell: Cell, { format, city }: Importing) {
  const { values } = format
  return {
    saidAt: readMoment(cell('saidAt')),
    place: readPlace(cell('place'), city.places),
    channel: readWord(cell('channel'), channels, values.channel),
    kind: readWord(cell('kind'), demandKinds, values.kind),
    requesterKind: readWord<Requester['kind']>(cell('requesterKind'), ['citizen', 'firm'], values.requesterKind),
    confidential: readWord(cell('confidential'), ['yes', 'no'], values.confidential),
  } satisfies Partial<Record<ImportField, CellRead<unknown>>>
}

type Where = { readonly format: ImportFormat; readonly row: number }

function demandOf(cell: Cell, read: ReturnType<typeof readFields>, { format, row }: Where): IncomingDemand {
  const { saidAt, place, channel, kind, requesterKind, confidential } = read
  return {
    channel: channel.value ?? format.channel,
    text: cell('text'),
    address: cell('address'),
    attachments: [],
    requester: {
      kind: requesterKind.value ?? 'citizen',
      confidential: confidential.value === 'yes',
      ...(cell('name') === '' ? {} : { name: cell('name') }),
      ...(cell('phone') === '' ? {} : { phone: cell('phone') }),
    },
    origin: { source: format.source, externalId: cell('externalId') || String(row) },
    ...(cell('title') === '' ? {} : { title: cell('title') }),
    ...(saidAt.value === undefined ? {} : { saidAt: saidAt.value }),
    ...(place.value === undefined ? {} : { place: place.value }),
    ...(kind.value === undefined ? {} : { askedKind: kind.value }),
  }
}

/** What the rule of receiving itself would say. */
function refusalOf(demand: IncomingDemand, at: Moment, city: Importing['city']): readonly Fault[] {
  const refused = wrongWith({ ...demand, number: '', requester: { ...demand.requester, subject: '' } }, at, city)
  return refused === undefined || refused === 'already-received' ? [] : [[fieldOf[refused] ?? 'text', refused]]
}

const fieldOf: Readonly<Partial<Record<ReceiveRefused, ImportField>>> = {
  'time-in-future': 'saidAt',
  'title-too-long': 'title',
}

/** As much of a cell as helps to find it. */
const shownOfValue = 60

function shown(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().slice(0, shownOfValue)
}

function problemAt(
  row: number,
  cell: Cell,
  [field, reason]: Fault,
  { columns }: ImportFormat,
): RowProblem<ImportReason> {
  return { row, field: columns[field]?.[0] ?? field, value: shown(cell(field)), reason }
}
