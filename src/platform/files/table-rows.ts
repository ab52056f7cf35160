import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import exceljs from 'exceljs'
import { refuseVastWorkbook } from './workbook-size.ts'

/** One row by its headings; its number is the line of the file, of which the heading is the first. */
export type TableRow = {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  /** The row does not have the shape of its file. */
  readonly malformed?: 'too-many-cells' | 'not-a-record'
}

/** The file as a whole cannot be read; the code names why. */
export class FileUnreadable extends Error {
  readonly statusCode = 415
  readonly code: 'NOT_TEXT' | 'BROKEN_TABLE'
  constructor(code: FileUnreadable['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const mostCellText = 1_000_000

/**
 * The rows of a csv, xlsx or jsonl file, one after another without holding the file; which of them it is, its content tells.
 * Text may be UTF-8 or GB 18030. Throws FileUnreadable on anything else, and FileRefused on a workbook too large to unpack.
 */
export async function* readTableRows(path: string): AsyncGenerator<TableRow> {
  const head = await headOf(path)
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) yield* workbookRows(path)
  else if (head.includes(0)) throw new FileUnreadable('NOT_TEXT', 'The file is no csv, xlsx or jsonl table')
  else if (/^\s*\{/.test(head.toString('utf8').replace(/^\ufeff/, ''))) yield* recordRows(path, encodingOf(head))
  else yield* delimitedRows(path, head)
}

const headBytes = 65_536

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

type Encoding = 'utf-8' | 'gb18030'

function encodingOf(head: Buffer): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

function textOf(path: string, encoding: Encoding): Readable {
  return Readable.from(decoded(path, encoding))
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new FileUnreadable('NOT_TEXT', `The text is not ${encoding} throughout; save it as UTF-8`, { cause })
  }
}

async function* recordRows(path: string, encoding: Encoding): AsyncGenerator<TableRow> {
  let row = 0
  for await (const line of createInterface({ input: textOf(path, encoding), crlfDelay: Number.POSITIVE_INFINITY })) {
    row += 1
    if (line.trim() !== '') yield recordRow(row, line)
  }
}

function recordRow(row: number, line: string): TableRow {
  try {
    const record: unknown = JSON.parse(line)
    if (typeof record === 'object' && record !== null && !Array.isArray(record))
      return { row, cells: Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cellText(value)])) }
  } catch {
    // A line that is no JSON is told like one that is no record.
  }
  return { row, cells: {}, malformed: 'not-a-record' }
}

async function* delimitedRows(path: string, head: Buffer): AsyncGenerator<TableRow> {
  const encoding = encodingOf(head)
  const firstLine = new TextDecoder(encoding).decode(head).split('\n', 1)[0] ?? ''
  const delimiter = [',', '\t', ';'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  const options = { bom: true, delimiter, relax_quotes: true, relax_column_count: true, max_record_size: mostCellText }
  let headings: readonly string[] | undefined
  let row = 0
  try {
    for await (const record of textOf(path, encoding).pipe(parse(options)) as AsyncIterable<string[]>) {
      row += 1
      if (headings === undefined) headings = record.map((heading) => heading.trim())
      else if (record.some((cell) => cell.trim() !== '')) yield rowOf(row, headings, record)
    }
  } catch (cause) {
    if (cause instanceof FileUnreadable) throw cause
    throw new FileUnreadable('BROKEN_TABLE', `The table breaks off after row ${row}; a quotation mark may be open`, {
      cause,
    })
  }
}

function rowOf(row: number, headings: readonly string[], record: readonly string[]): TableRow {
  const cells = Object.fromEntries(headings.map((heading, index) => [heading, record[index] ?? '']))
  const surplus = record.slice(headings.length).some((cell) => cell.trim() !== '')
  return surplus ? { row, cells, malformed: 'too-many-cells' } : { row, cells }
}

/** The rows of the first sheet. */
async function* workbookRows(path: string): AsyncGenerator<TableRow> {
  await refuseVastWorkbook(path)
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
  let headings: readonly string[] | undefined
  try {
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, options)) {
      for await (const line of sheet) {
        const record = [line.values].flat().slice(1).map(cellText)
        if (headings === undefined) headings = record.map((heading) => heading.trim())
        else if (record.some((cell) => cell.trim() !== '')) yield rowOf(line.number, headings, record)
      }
      return
    }
  } catch (cause) {
    throw new FileUnreadable('BROKEN_TABLE', 'The workbook cannot be read; save it as xlsx again', { cause })
  }
}

/** A cell of a sheet or record as text; a date is written as the clock on the wall shows it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ')
  if (typeof value !== 'object') return String(value)
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return cellText(value.result)
  return 'text' in value ? cellText(value.text) : JSON.stringify(value)
}
