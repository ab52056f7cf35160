import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import type { Words } from '#platform/terminal/language.ts'
import { neededColumns, type PastRow, type RowProblem } from '../read-past-row.ts'

/** What is wrong with a file, in both languages. */
export function fileProblem(path: string, { zh, en }: Words, cause?: unknown): Error {
  return new Error(`文件 ${basename(path)} ${zh}。 The file ${basename(path)} ${en}`, { cause })
}

type Read<Good> = (row: PastRow) => { readonly good: Good } | { readonly bad: RowProblem }

/** The rows of a csv file in UTF-8 as read by `read`, in order. Throws naming the line and the column that is wrong. */
export async function* pastRows<Good>(path: string, needed: readonly string[], read: Read<Good>): AsyncGenerator<Good> {
  type Line = { readonly record: PastRow; readonly info: Info }
  const checked = (headings: string[]) => {
    const lacking = [...neededColumns, ...needed].filter((column) => !headings.includes(column))
    if (lacking.length === 0) return headings
    throw fileProblem(path, { zh: `缺少列 ${lacking.join('、')}`, en: `lacks the columns ${lacking.join(', ')}` })
  }
  let isEmpty = true
  try {
    const parser = parse({
      columns: checked,
      info: true,
      bom: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    })
    const lines: AsyncIterable<Line> = Readable.from(textOf(path)).compose(parser)
    for await (const { record, info } of lines) {
      isEmpty = false
      yield taken(read(record), path, info.lines)
    }
  } catch (cause) {
    throw cause instanceof CsvError ? brokenTable(path, cause) : cause
  }
  if (isEmpty) throw fileProblem(path, { zh: '没有数据行', en: 'has no rows' })
}

function brokenTable(path: string, cause: CsvError): Error {
  const line = typeof cause.lines === 'number' ? cause.lines : '?'
  return fileProblem(path, { zh: `第 ${line} 行附近不是完好的 csv`, en: `is no sound csv near line ${line}` }, cause)
}

function taken<Good>(read: ReturnType<Read<Good>>, path: string, line: number): Good {
  if ('good' in read) return read.good
  const { column, problem } = read.bad
  const words = {
    missing: { zh: '为空', en: 'is blank' },
    'no-date': { zh: '不是日期，应如 2018-02-08', en: 'is no date; write it like 2018-02-08' },
    'no-number': { zh: '不是数', en: 'is no number' },
  }[problem]
  throw fileProblem(path, { zh: `第 ${line} 行 ${column} ${words.zh}`, en: `in line ${line}: ${column} ${words.en}` })
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (cause instanceof TypeError) throw fileProblem(path, { zh: '不是 UTF-8 文本', en: 'is no text in UTF-8' }, cause)
    throw fileProblem(path, { zh: '无法读取', en: 'cannot be read' }, cause)
  }
}
