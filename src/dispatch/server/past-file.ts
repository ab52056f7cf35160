import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { fileProblem, readingProblem } from '#platform/terminal/file-problem.ts'
import { neededColumns, type PastRow, type RowProblem } from '../read-past-row.ts'

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
  return fileProblem(
    path,
    {
      zh: `第 ${line} 行附近不是完好的 csv，请补全引号和列`,
      en: `is no sound csv near line ${line}; mend its quotation marks and columns`,
    },
    cause,
  )
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
    throw readingProblem(path, cause)
  }
}
