import type { Row } from '../postgres/view.ts'
import type { CityFiles } from './city-files.ts'

/** A reference table, what identifies its rows, and the rows a city's files ask for. */
export type WantedTable = {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Which rows that the files no longer have are taken out; by default none, for tickets may still name them. */
  readonly removes?: 'all-others' | 'others-of-its-editions'
}

/** The reference tables as the files want them, each after those it refers to. */
export function wantedTables(files: CityFiles): readonly WantedTable[] {
  return [
    { name: 'places', key: ['code'], columns: ['name', 'level', 'parent', 'kind'], rows: files.places },
    {
      name: 'place_aliases',
      key: ['alias', 'place'],
      columns: ['kind'],
      rows: files.placeAliases,
      removes: 'all-others',
    },
    { name: 'lines', key: ['code'], columns: ['name', 'english'], rows: files.lines },
    {
      name: 'units',
      key: ['code'],
      columns: ['name', 'short_name', 'kind', 'area', 'line', 'parent', 'closed_on'],
      rows: files.units.map(({ shortName, closedOn, ...unit }) => ({
        ...unit,
        short_name: shortName,
        closed_on: closedOn,
      })),
    },
    {
      name: 'categories',
      key: ['code'],
      columns: ['rank', 'path', 'english', 'line', 'level', 'tags', 'lexicon'],
      rows: files.categories.map((category, rank) => ({ ...category, rank })),
    },
    {
      name: 'rulebook_editions',
      key: ['edition'],
      columns: ['in_force_from', 'body'],
      rows: files.rulebooks.map((body) => ({ edition: body.edition, in_force_from: body.inForceFrom, body })),
    },
    ...catalogueTables(files),
    ...wordTables(files),
    { name: 'articles', key: ['article'], columns: ['content'], rows: files.articles, removes: 'all-others' },
    { name: 'synonyms', key: ['word'], columns: ['means'], rows: files.synonyms, removes: 'all-others' },
    {
      name: 'indicator_editions',
      key: ['edition'],
      columns: ['in_force_from', 'body'],
      rows: files.indicators.map((body) => ({ edition: body.edition, in_force_from: body.inForceFrom, body })),
    },
  ]
}

/** Earlier editions stay when the files no longer have them: what was read by them is read so again. */
function wordTables({ words }: CityFiles): readonly WantedTable[] {
  return [
    {
      name: 'word_editions',
      key: ['edition'],
      columns: ['in_force_from'],
      rows: words.map(({ edition, inForceFrom }) => ({ edition, in_force_from: inForceFrom })),
    },
    {
      name: 'words',
      key: ['edition', 'class', 'word'],
      columns: ['topic', 'weight'],
      rows: words.flatMap(({ edition, words: own }) => own.map((word) => ({ ...word, edition }))),
      removes: 'others-of-its-editions',
    },
  ]
}

function catalogueTables({ catalogues }: CityFiles): readonly WantedTable[] {
  return [
    {
      name: 'catalogue_editions',
      key: ['edition'],
      columns: ['in_force_from', 'basis', 'examples'],
      rows: catalogues.map(({ edition, inForceFrom, basis, examples }) => ({
        ...{ edition, basis, examples },
        in_force_from: inForceFrom,
      })),
    },
    {
      name: 'catalogue_lines',
      key: ['edition', 'id'],
      columns: [
        ...['rank', 'category', 'place', 'kind', 'requester', 'condition'],
        ...['lead', 'supports', 'level', 'sign_limit', 'basis'],
      ],
      rows: catalogues.flatMap(({ edition, lines }) =>
        lines.map(({ signLimit, ...line }, rank) => ({ ...line, edition, rank, sign_limit: signLimit })),
      ),
      removes: 'others-of-its-editions',
    },
  ]
}
