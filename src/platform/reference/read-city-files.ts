import { createHash } from 'node:crypto'
import { indexPlaces } from '#foundations/places/place-index.ts'
import { type Row, textOf } from '#foundations/places/row-problem.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { readArticles } from './article-file.ts'
import { catalogueOf, catalogueProblems, equalLineProblems } from './catalogue-table.ts'
import { categoriesOf, categoryProblems, lineProblems, linesOf } from './category-tables.ts'
import type { CatalogueEdition, CityFiles } from './city-files.ts'
import { CityFilesFaulty, type FileProblem } from './file-problem.ts'
import { readIndicators } from './indicator-file.ts'
import { placeAliasesOf, placeAliasProblems } from './place-alias-table.ts'
import { readPlaces } from './place-files.ts'
import { parseRulebooks } from './rulebook-file.ts'
import { synonymProblems, synonymsOf } from './synonym-table.ts'
import { findTable, readTable, readText } from './table-files.ts'
import { readUnits } from './unit-files.ts'
import { readWordEditions } from './word-files.ts'

type Tables = Readonly<Record<'lines' | 'categories' | 'catalogue' | 'synonyms' | 'aliases', readonly Row[]>>

/**
 * Reads and checks a city's folder as a whole. Throws CityFilesFaulty with every problem of every file, or an error that
 * names the file that is missing.
 */
export async function readCityFiles(folder: string): Promise<CityFiles> {
  const tables = await readTables(folder)
  const { rulebooks, problems: ofRulebooks } = parseRulebooks(await readText(folder, 'rulebook.json'))
  const { places, problems: ofPlaces } = await readPlaces(folder)
  const lines = new Set(tables.lines.map((row) => textOf(row, 'line')))
  const { units, problems: ofUnits } = await readUnits(folder, places, lines)
  const { articles, problems: ofArticles } = await readArticles(folder, {
    lines,
    units,
    categories: new Set(tables.categories.map((row) => textOf(row, 'code'))),
  })
  const { editions: words, problems: ofWords } = await readWordEditions(folder, rulebooks)
  const { editions: indicators, problems: ofIndicators } = await readIndicators(folder)
  const files = {
    places,
    placeAliases: placeAliasesOf(tables.aliases),
    lines: linesOf(tables.lines),
    units,
    categories: categoriesOf(tables.categories),
    rulebooks,
    catalogues: catalogueEditions(tables.catalogue, rulebooks),
    words,
    articles,
    synonyms: synonymsOf(tables.synonyms),
    indicators,
  }
  const problems = [
    ...ofRulebooks,
    ...ofPlaces,
    ...ofUnits,
    ...ofArticles,
    ...tableProblems(tables, files),
    ...ofWords,
    ...ofIndicators,
  ]
  if (problems.length > 0) throw new CityFilesFaulty(folder, problems)
  return { ...files, digest: createHash('sha256').update(JSON.stringify(files)).digest('hex') }
}

async function readTables(folder: string): Promise<Tables> {
  return {
    lines: await readTable(folder, 'lines.csv'),
    categories: await readTable(folder, 'categories.csv'),
    catalogue: await readTable(folder, 'catalogue.csv'),
    synonyms: (await findTable(folder, 'synonyms.csv')) ?? [],
    aliases: (await findTable(folder, 'place-aliases.csv')) ?? [],
  }
}

function tableProblems(tables: Tables, files: Omit<CityFiles, 'digest'>): readonly FileProblem[] {
  const levels = knownToAll(files.rulebooks, (rulebook) => rulebook.levels.map(({ code }) => code))
  const signLimits = knownToAll(files.rulebooks, (rulebook) => rulebook.signLimits.map(({ code }) => code))
  const conditions = knownToAll(files.rulebooks, ({ dispatch }) => dispatch.conditions.map(({ code }) => code))
  const lines = new Set(files.lines.map(({ code }) => code))
  const places = indexPlaces(files.places)
  return [
    ...lineProblems(tables.lines),
    ...categoryProblems(tables.categories, { lines, levels }),
    ...catalogueProblems(tables.catalogue, { ...files, places, levels, signLimits, conditions }),
    ...equalProblems(tables.catalogue, files),
    ...synonymProblems(tables.synonyms),
    ...placeAliasProblems(tables.aliases, places),
  ]
}

/** The catalogue file holds from the first rulebook on, so that its conditions tell which lines are kept apart. */
function equalProblems(
  rows: readonly Row[],
  { rulebooks, categories }: Pick<CityFiles, 'rulebooks' | 'categories'>,
): readonly FileProblem[] {
  const rulebook = firstOf(rulebooks)
  if (rulebook === undefined) return []
  return equalLineProblems(rows, { rulebook, categories: new Map(categories.map((one) => [one.code, one])) })
}

function firstOf(rulebooks: readonly Rulebook[]): Rulebook | undefined {
  return rulebooks.toSorted((a, b) => Date.parse(a.inForceFrom) - Date.parse(b.inForceFrom))[0]
}

/** The codes that every edition knows: what undated tables may name. */
function knownToAll(rulebooks: readonly Rulebook[], codesOf: (rulebook: Rulebook) => readonly string[]) {
  const [first = [], ...others] = rulebooks.map(codesOf)
  return new Set(first.filter((code) => others.every((codes) => codes.includes(code))))
}

/** The catalogue file is one edition: it holds as long as the city's first rulebook and bears its name. */
function catalogueEditions(rows: readonly Row[], rulebooks: readonly Rulebook[]): readonly CatalogueEdition[] {
  const first = firstOf(rulebooks)
  if (first === undefined) return []
  const { edition, inForceFrom, basis } = first
  return [{ edition, inForceFrom, basis, lines: catalogueOf(rows), examples: [] }]
}
