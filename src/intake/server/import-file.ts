import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type Actor, type CommandId, ticketId } from '#foundations/journal/envelope.ts'
import { readTableRows } from '#platform/files/table-rows.ts'
import type { Platform } from '#platform/platform.ts'
import type { Progress } from '#platform/terminal/terminal.ts'
import type { ImportProblem, ImportReport } from '../api.ts'
import { importAdvice } from '../import-advice.ts'
import { type ImportFormat, recogniseFormat } from '../import-format.ts'
import type { IncomingDemand } from '../incoming-demand.ts'
import { type Importing, readImportRow } from '../read-import-row.ts'
import { receive, type TakeNumber } from './receive.ts'

/** The file's headings belong to no known format, or not to the one that was named. */
export class FormatUnknown extends Error {
  readonly statusCode = 415
  readonly code = 'FORMAT_UNKNOWN'
}

export type ImportOrder = {
  readonly path: string
  readonly actor: Actor
  /** The formats to choose from; one where it was named. */
  readonly formats: readonly ImportFormat[]
  /** Saves the good rows even where others are bad. */
  readonly partial: boolean
  /** Reads and checks, and saves nothing. */
  readonly dryRun: boolean
  /** Shows how the saving goes on; called once it is known how many rows are good. */
  readonly progress?: (rows: number) => Progress
}

/**
 * Imports a file of demands as tickets. Every row is read before any is saved: one bad row saves nothing unless `partial`. A
 * ticket follows from the file's content and row, so that the same file again adds nothing. Throws FileUnreadable and
 * FormatUnknown.
 */
export async function importFile(
  platform: Platform,
  takeNumber: TakeNumber,
  order: ImportOrder,
): Promise<ImportReport> {
  const at = platform.now()
  const importing = { format: await formatOf(order), at, city: platform.cityAt(at) }
  const checked = await checkRows(order.path, importing)
  const report = { ...checked, format: importing.format.name, saved: 0, already: 0 }
  if (order.dryRun || (report.bad > 0 && !order.partial)) return report
  const progress = order.progress?.(report.good)
  const { path, actor } = order
  const saved = await saveRows(platform, takeNumber, {
    path,
    actor,
    importing,
    advance: (rows) => progress?.advance(rows),
  })
  progress?.end()
  return { ...report, ...saved }
}

async function formatOf({ path, formats }: ImportOrder): Promise<ImportFormat> {
  for await (const { cells, malformed } of readTableRows(path)) {
    if (malformed === 'not-a-record') continue
    const format = recogniseFormat(Object.keys(cells), formats)
    if (format !== undefined) return format
    const known = formats.map(
      ({ name, needs, columns }) => `${name} (${needs.map((field) => columns[field]?.[0]).join(', ')})`,
    )
    throw new FormatUnknown(
      `The headings ${Object.keys(cells).join(', ')} fit no format; known are ${known.join('; ')}`,
    )
  }
  throw new FormatUnknown('The file holds no rows')
}

async function checkRows(path: string, importing: Importing) {
  const problems: ImportProblem[] = []
  const [rows, bad] = [new Set<number>(), new Set<number>()]
  for await (const row of readTableRows(path)) {
    rows.add(row.row)
    for (const problem of readImportRow(row, importing).problems ?? []) {
      bad.add(row.row)
      problems.push({ ...problem, advice: importAdvice[problem.reason] })
    }
  }
  return { rows: rows.size, good: rows.size - bad.size, bad: bad.size, problems }
}

/** So many commands at once fill the writer's shared commits. */
const atOnce = 64

type Saving = Pick<ImportOrder, 'path' | 'actor'> & {
  readonly importing: Importing
  readonly advance: (rows: number) => void
}

async function saveRows(platform: Platform, takeNumber: TakeNumber, saving: Saving) {
  const digest = await digestOf(saving.path)
  const sum = { saved: 0, already: 0 }
  for await (const chunk of chunksOf(goodRows(saving), atOnce)) {
    const known = await knownTickets(
      platform,
      chunk.map(({ row }) => commandFor(digest, row)),
    )
    const fresh = chunk.filter(({ row }) => !known.has(commandFor(digest, row)))
    const isNew = await Promise.all(
      fresh.map(({ row, demand }) =>
        saveRow(platform, takeNumber, { ...saving, command: commandFor(digest, row), demand }),
      ),
    )
    const saved = isNew.filter(Boolean).length
    sum.saved += saved
    sum.already += chunk.length - saved
    saving.advance(chunk.length)
  }
  return sum
}

/** False when an import of the same file at the same time was faster. */
async function saveRow(
  platform: Platform,
  takeNumber: TakeNumber,
  { command, actor, importing, demand }: Saving & { readonly command: CommandId; readonly demand: IncomingDemand },
): Promise<boolean> {
  const outcome = await receive(platform, takeNumber, { commandId: command, actor, at: importing.at, demand })
  if (!outcome.accepted && outcome.reason === 'already-received') return false
  if (!outcome.accepted) throw new Error(`A row that was checked was refused after all: ${outcome.reason}`)
  return !outcome.repeated
}

type GoodRow = { readonly row: number; readonly demand: IncomingDemand }

async function* goodRows({ path, importing }: Saving): AsyncGenerator<GoodRow> {
  for await (const row of readTableRows(path)) {
    const read = readImportRow(row, importing)
    if (read.problems === undefined) yield { row: row.row, demand: read.demand }
  }
}

async function* chunksOf<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length === size) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function commandFor(digest: string, row: number): CommandId {
  return commandIdFrom('intake/import', digest, String(row))
}

async function knownTickets({ pool }: Platform, commands: readonly CommandId[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ ticket: string }>({
    name: 'known-tickets',
    text: 'select ticket from intake.register where ticket = any($1)',
    values: [commands.map((command) => ticketId(command))],
  })
  return new Set(rows.map(({ ticket }) => ticket))
}
