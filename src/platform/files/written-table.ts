import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import exceljs from 'exceljs'

export type Cell = string | number | boolean

export const tableTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A table as a file, written as its lines are read, so that its length costs no memory. */
export function writtenTable(lines: AsyncIterable<readonly Cell[]>, format: keyof typeof tableTypes): Readable {
  return format === 'xlsx' ? workbook(lines) : Readable.from(csv(lines))
}

/** UTF-8 with its mark and RFC 4180, as spreadsheets expect. */
async function* csv(lines: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield '\uFEFF'
  for await (const line of lines) yield `${line.map(csvField).join(',')}\r\n`
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a number stays a number. */
function csvField(cell: Cell): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Texts are written as texts, which no spreadsheet runs. */
function workbook(lines: AsyncIterable<readonly Cell[]>): PassThrough {
  const file = new PassThrough()
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: file })
  const sheet = book.addWorksheet('1')
  const write = async () => {
    for await (const line of lines) {
      sheet.addRow(line).commit()
      if (file.writableNeedDrain) await once(file, 'drain')
    }
    sheet.commit()
    await book.commit()
  }
  write().catch((error) => file.destroy(error))
  return file
}
