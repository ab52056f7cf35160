import type { Row } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { readTableRows } from '#platform/files/table-rows.ts'
import { catalogueOf, catalogueProblems } from '#platform/reference/catalogue-table.ts'
import type { LinesImport } from '../../catalogue-api.ts'
import { worldOf } from '../../catalogue-faults.ts'
import { lineHeadings } from './line-rows.ts'

type ReadLines = {
  readonly rows: number
  readonly lines: readonly CatalogueLine[]
  readonly problems: LinesImport['problems']
}

const needed = lineHeadings.filter((heading) => heading !== 'requester' && heading !== 'condition')
const mostLines = 20_000
const adviceOf = {
  columns: { zh: `表头须有 ${needed.join('、')}`, en: `The headings must be ${needed.join(', ')}` },
  shape: { zh: '这一行的格数与表头不符', en: 'The row has other cells than the heading' },
  many: { zh: `至多 ${mostLines} 行`, en: `At most ${mostLines} rows` },
  empty: { zh: '文件中没有条目', en: 'The file has no lines' },
}

/** Reads a file of lines and holds each against the city: every problem by row and column, or every line. Throws FileUnreadable. [DISPATCH-04] */
export async function readLinesFile(path: string, city: City): Promise<ReadLines> {
  const rows: Row[] = []
  const problems: LinesImport['problems'] = []
  for await (const { row, cells, malformed } of readTableRows(path)) {
    const missing = needed.filter((heading) => !(heading in cells))
    if (rows.length === mostLines) return only(rows.length, { row, field: '', value: '', advice: adviceOf.many })
    if (missing.length > 0 && malformed === undefined)
      return only(rows.length, { row: 1, field: missing.join(' '), value: '', advice: adviceOf.columns })
    if (malformed !== undefined) problems.push({ row, field: '', value: '', advice: adviceOf.shape })
    rows.push(withoutQuotes(cells))
  }
  if (rows.length === 0) return only(0, { row: 1, field: '', value: '', advice: adviceOf.empty })
  const found = catalogueProblems(rows, worldOf(city)).map(({ file: _, value, ...problem }) => ({
    ...problem,
    value: value.slice(0, 200),
  }))
  problems.push(...found)
  return { rows: rows.length, problems, lines: problems.length > 0 ? [] : catalogueOf(rows) }
}

function only(rows: number, problem: LinesImport['problems'][number]): ReadLines {
  return { rows, lines: [], problems: [problem] }
}

/** An export puts an apostrophe before what a spreadsheet would run; it is taken off again. */
function withoutQuotes(cells: Row): Row {
  return Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text?.replace(/^'(?=[=+\-@\t\r])/, '')]))
}
