import { type Row, repeatedValues, textOf } from '#foundations/places/row-problem.ts'
import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { BusinessLine } from './city-files.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'
import { partsOf } from './table-files.ts'

const slug = {
  zh: '编码须为小写字母、数字和连字符，层级以点分隔',
  en: 'Write lower-case words joined by dots and hyphens',
}

/** What is wrong with lines.csv. */
export function lineProblems(rows: readonly Row[]): readonly FileProblem[] {
  const repeated = repeatedValues(rows, 'line')
  return checkRows('lines.csv', rows, (row) => [
    ['line', codeAdvice(textOf(row, 'line'), repeated)],
    ...filled(row, 'name', 'english'),
  ])
}

export function linesOf(rows: readonly Row[]): readonly BusinessLine[] {
  return rows.map((row) => ({ code: textOf(row, 'line'), name: textOf(row, 'name'), english: textOf(row, 'english') }))
}

export type Named = { readonly lines: ReadonlySet<string>; readonly levels: ReadonlySet<string> }

/** What is wrong with categories.csv, given the lines and levels there are. */
export function categoryProblems(rows: readonly Row[], { lines, levels }: Named): readonly FileProblem[] {
  const repeated = repeatedValues(rows, 'code')
  return checkRows('categories.csv', rows, (row) => [
    ['code', codeAdvice(textOf(row, 'code'), repeated)],
    ...filled(row, 'path1', 'path2', 'path3', 'english'),
    ['line', !lines.has(textOf(row, 'line')) && advice.unknownLine],
    ['level', !levels.has(textOf(row, 'level')) && advice.unknownLevel],
  ])
}

export function categoriesOf(rows: readonly Row[]): readonly Category[] {
  return rows.map((row) => ({
    code: textOf(row, 'code') as CategoryCode,
    path: [textOf(row, 'path1'), textOf(row, 'path2'), textOf(row, 'path3')],
    english: textOf(row, 'english'),
    line: textOf(row, 'line'),
    level: textOf(row, 'level') as LevelCode,
    tags: partsOf(textOf(row, 'tags')),
    lexicon: partsOf(textOf(row, 'lexicon')),
  }))
}

function codeAdvice(code: string, repeated: ReadonlySet<string>) {
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(code)) return slug
  return repeated.has(code) && advice.repeated
}

function filled(row: Row, ...fields: readonly string[]) {
  return fields.map((field) => [field, textOf(row, field) === '' && advice.missing] as const)
}
