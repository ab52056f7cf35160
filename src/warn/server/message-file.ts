import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { fileProblem, readingProblem } from '#platform/terminal/file-problem.ts'
import type { IssueDemand } from '../find-hot-issues.ts'
import { type MessageProblem, neededColumns, readMessage } from '../read-message.ts'

/** What a file of messages holds, and in one sentence each what in it cannot be read. */
export type MessageFile = { readonly demands: readonly IssueDemand[]; readonly problems: readonly string[] }

const words: Readonly<Record<MessageProblem, string>> = {
  missing: '未填写 · is missing',
  repeated: '与前面的行重复 · stands in a row before',
  'time-unreadable': '不是可识别的时间 · is no time that can be read',
  'no-count': '不是非负整数 · is no whole number',
}

/** Reads messages from a csv in UTF-8 or GB 18030; the heading is row 1. Throws where the file is no such table at all. */
export async function readMessageFile(path: string): Promise<MessageFile> {
  const [headings = [], ...rows] = tableOf(textOf(path, await bytesOf(path)), path)
  const missing = neededColumns.filter((column) => !headings.includes(column))
  if (missing.length > 0)
    throw new Error(`${path} 第 1 行缺少列 ${missing.join('、')} · row 1 lacks these columns; name them as shown`)
  const demands: IssueDemand[] = []
  const problems: string[] = []
  const known = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const read = readRow(headings, row, known)
    if ('faults' in read)
      problems.push(...read.faults.map((fault) => `第 ${index + 2} 行 · row ${index + 2}: ${fault}`))
    else {
      known.add(read.demand.id)
      demands.push(read.demand)
    }
  }
  return { demands, problems }
}

function readRow(headings: readonly string[], row: readonly string[], known: ReadonlySet<string>) {
  if (row.length !== headings.length)
    return {
      faults: [
        `应有 ${headings.length} 列，实有 ${row.length} 列 · ${headings.length} cells wanted, ${row.length} found`,
      ],
    }
  const read = readMessage(Object.fromEntries(headings.map((heading, cell) => [heading, row[cell] ?? ''])), known)
  if ('demand' in read) return read
  return {
    faults: read.faults.map(({ field, value, problem }) => `${field}「${value.slice(0, 40)}」${words[problem]}`),
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw readingProblem(path, cause)
  }
}

function textOf(path: string, bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The other encoding is tried; when neither fits, the error below says so.
    }
  throw fileProblem(path, {
    zh: '既不是 UTF-8 也不是 GB 18030 文本，请另存为 UTF-8',
    en: 'is neither UTF-8 nor GB 18030 text; save it as UTF-8',
  })
}

function tableOf(text: string, path: string): string[][] {
  try {
    return parse(text, { bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true })
  } catch (cause) {
    throw fileProblem(
      path,
      { zh: '不是完好的 csv，可能有引号未闭合', en: 'is no sound csv; a quotation mark may be open' },
      cause,
    )
  }
}
