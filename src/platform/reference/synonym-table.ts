import { type Row, textOf } from '#foundations/places/row-problem.ts'
import type { Synonym } from './city-files.ts'
import { checkRows, type FileProblem } from './file-problem.ts'
import { partsOf } from './table-files.ts'

const tooFew = { zh: '一行至少两个词，以分号分隔', en: 'Name at least two words in a row, separated by semicolons' }

/** What is wrong with synonyms.csv. */
export function synonymProblems(rows: readonly Row[]): readonly FileProblem[] {
  return checkRows('synonyms.csv', rows, (row) => [['words', partsOf(textOf(row, 'words')).length < 2 && tooFew]])
}

/** Each word with all that mean the same: the words of every row that names it. */
export function synonymsOf(rows: readonly Row[]): readonly Synonym[] {
  const groups = rows.map((row) => partsOf(textOf(row, 'words').toLowerCase()))
  const pairs = groups.flatMap((words) => words.map((word) => ({ word, words })))
  return [...Map.groupBy(pairs, ({ word }) => word)].map(([word, of]) => ({
    word,
    means: [...new Set(of.flatMap(({ words }) => words))].filter((other) => other !== word),
  }))
}
