import { readdir } from 'node:fs/promises'
import { isLocalDate } from '#foundations/calendar/local-time.ts'
import { type Row, textOf } from '#foundations/places/row-problem.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { WordEdition } from '#foundations/rulebook/word-edition.ts'
import { advice, checkRows, type FileProblem } from './file-problem.ts'
import { readTable } from './table-files.ts'

const weightAdvice = { zh: '权重须为大于 0 的数', en: 'The weight must be a number above 0' }
const laterEdition = /^words\.(\d{4}-\d\d-\d\d)\.csv$/

/**
 * The editions of a city's words: `words.csv` holds as long as the first rulebook and bears its name; `words.2027-01-01.csv`
 * takes its place from that date on and bears the date.
 */
export async function readWordEditions(
  folder: string,
  rulebooks: readonly Rulebook[],
): Promise<{ readonly editions: readonly WordEdition[]; readonly problems: readonly FileProblem[] }> {
  const [first] = rulebooks.toSorted((a, b) => Date.parse(a.inForceFrom) - Date.parse(b.inForceFrom))
  const later = (await readdir(folder)).toSorted().flatMap((file) => {
    const edition = laterEdition.exec(file)?.[1]
    return edition === undefined || !isLocalDate(edition)
      ? []
      : [{ file, edition, inForceFrom: `${edition}T00:00:00+08:00` }]
  })
  const all = [...(first === undefined ? [] : [{ file: 'words.csv', ...namedOf(first) }]), ...later]
  const editions: WordEdition[] = []
  const problems: FileProblem[] = []
  for (const { file, ...named } of all) {
    const rows = await readTable(folder, file)
    problems.push(...wordProblems(file, rows))
    editions.push({ ...named, words: wordsOf(rows) })
  }
  return { editions, problems }
}

function namedOf({ edition, inForceFrom }: Rulebook) {
  return { edition, inForceFrom }
}

function wordProblems(file: string, rows: readonly Row[]): readonly FileProblem[] {
  const repeated = repeatedIn(rows.map(keyOf))
  const missing = (row: Row, field: string) => [field, textOf(row, field) === '' && advice.missing] as const
  return checkRows(file, rows, (row) => [
    ...['class', 'topic'].map((field) => missing(row, field)),
    ['word', (textOf(row, 'word') === '' && advice.missing) || (repeated.has(keyOf(row)) && advice.repeated)],
    ['weight', !(Number(textOf(row, 'weight')) > 0) && weightAdvice],
  ])
}

function repeatedIn(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.size === seen.add(key).size))
}

function keyOf(row: Row): string {
  return `${textOf(row, 'class')} ${textOf(row, 'word')}`
}

function wordsOf(rows: readonly Row[]) {
  return rows.map((row) => ({
    class: textOf(row, 'class'),
    word: textOf(row, 'word'),
    topic: textOf(row, 'topic'),
    weight: Number(textOf(row, 'weight')),
  }))
}
