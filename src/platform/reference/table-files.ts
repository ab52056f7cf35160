import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Row } from '#foundations/places/row-problem.ts'
import { fileProblem } from '#platform/terminal/file-problem.ts'

/** Reads a csv file of a city's folder as rows by heading; undefined when the folder has no such file. */
export async function findTable(folder: string, file: string): Promise<readonly Row[] | undefined> {
  const text = await findText(folder, file)
  return text === undefined ? undefined : rowsOf(text, join(folder, file))
}

/** Reads a csv file of a city's folder as rows by heading. Throws when it is not there. */
export async function readTable(folder: string, file: string): Promise<readonly Row[]> {
  return rowsOf(await readText(folder, file), join(folder, file))
}

/** Reads a text file of a city's folder. Throws when it is not there. */
export async function readText(folder: string, file: string): Promise<string> {
  const text = await findText(folder, file)
  if (text === undefined) throw new Error(`${join(folder, file)} is missing; a city's folder needs it`)
  return text
}

/** Reads a text file of a city's folder; undefined when it is not there. */
export async function findText(folder: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/** Short rows are allowed: an empty last column needs no comma. Throws naming the file where it is no sound table. */
function rowsOf(text: string, path: string): readonly Row[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count_less: true })
  } catch (cause) {
    throw fileProblem(
      path,
      { zh: '不是完好的 csv，请补全引号和列', en: 'is no sound csv; mend its quotation marks and columns' },
      cause,
    )
  }
}

/** The parts of a field that lists several, separated by `|` or `;`. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[|;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
