import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import type { Example } from '#foundations/learning/text-model.ts'
import type { Said } from '#foundations/learning/text-pieces.ts'
import { Misused } from '#platform/terminal/exit.ts'
import { fileProblem } from '#platform/terminal/file-problem.ts'
import { type LineProblem, readExample, readSaid, readTokens } from '../read-message.ts'
import { lineProblem } from './file-problem.ts'
import { textLines, textOf } from './text-lines.ts'

/** Files by what they hold: messages as they came (jsonl), or words cut from messages (csv). Throws on any other. */
export function sortFiles(files: readonly string[]): {
  readonly messages: readonly string[]
  readonly words: readonly string[]
} {
  const unknown = files.find((file) => !['.jsonl', '.csv'].includes(extname(file).toLowerCase()))
  if (unknown !== undefined)
    throw new Misused(
      `不认识的文件类型：${unknown}，应为 .jsonl 或 .csv。 ${unknown} is neither a .jsonl nor a .csv file`,
    )
  const isTable = (file: string) => extname(file).toLowerCase() === '.csv'
  return { messages: files.filter((file) => !isTable(file)), words: files.filter(isTable) }
}

/** The messages of a jsonl file, one after another. Throws naming the line and the field that is wrong. */
export function readMessages(path: string): AsyncGenerator<Said> {
  return readLines(path, readSaid)
}

/** The messages of a jsonl file with their labels, one after another. Throws naming the line and the field that is wrong. */
export function readExamples(path: string): AsyncGenerator<Example> {
  return readLines(path, readExample)
}

async function* readLines<Read extends Said>(
  path: string,
  read: (record: unknown) => Read | LineProblem,
): AsyncGenerator<Read> {
  let blank: number | undefined
  for await (const { number, line } of textLines(path)) {
    // One answer per line: a blank line may only end the file.
    if (line.trim() === '') {
      blank ??= number
      continue
    }
    if (blank !== undefined) throw lineProblem(path, blank, { problem: 'no-record' })
    yield taken(read(recordOf(line)), path, number)
  }
}

function recordOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The rows of a csv file of `tokens,label`, one after another. Throws naming the line and the column that is wrong. */
export async function* readWordRows(path: string): AsyncGenerator<Example> {
  type Row = { readonly record: Readonly<Record<string, string>>; readonly info: Info }
  try {
    const rows: AsyncIterable<Row> = Readable.from(textOf(path)).compose(parse({ columns: true, info: true }))
    for await (const { record, info } of rows) yield taken(readTokens(record), path, info.lines)
  } catch (cause) {
    throw cause instanceof CsvError
      ? fileProblem(
          path,
          {
            zh: '不是完好的 csv，请补全该行的引号和列',
            en: 'is no sound csv; mend the quotation marks and columns of that line',
          },
          cause,
        )
      : cause
  }
}

function taken<Read extends Said>(read: Read | LineProblem, path: string, line: number): Read {
  if ('problem' in read) throw lineProblem(path, line, read)
  return read
}
