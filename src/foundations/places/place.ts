/** The code of a place, each level beginning with its parent's: `11`, `110105`, `110105001`, `110105001001`, grid + 3 digits. */
export type PlaceCode = string & { readonly place: unique symbol }

export const placeLevels = ['city', 'district', 'street', 'community', 'grid'] as const
export type PlaceLevel = (typeof placeLevels)[number]

export const streetKinds = ['street-office', 'town', 'township', 'ethnic-township'] as const
/** What a place of the street level is: 街道 · 镇 · 乡 · 民族乡. */
export type StreetKind = (typeof streetKinds)[number]

export type Place = {
  readonly code: PlaceCode
  readonly name: string
  readonly level: PlaceLevel
  readonly parent?: PlaceCode
  readonly kind?: StreetKind
}

/** A city is 2 digits where it is a province of its own, else 4. */
const levelByLength: Readonly<Record<number, PlaceLevel>> = {
  2: 'city',
  4: 'city',
  6: 'district',
  9: 'street',
  12: 'community',
  15: 'grid',
}

/** Whether the text has the form of a place code; whether such a place exists, a PlaceIndex knows. */
export function isPlaceCode(text: string): text is PlaceCode {
  return /^\d+$/.test(text) && text.length in levelByLength
}

/** The code a text is. Throws unless it is 2, 4, 6, 9, 12 or 15 digits. */
export function placeCode(text: string): PlaceCode {
  if (isPlaceCode(text)) return text
  throw new Error(`"${text}" is no place code; it must be 2, 4, 6, 9, 12 or 15 digits`)
}

/** The level a code stands on, read from its length. */
export function levelOf(code: PlaceCode): PlaceLevel {
  const level = levelByLength[code.length]
  if (level === undefined) throw new Error(`"${code}" is no place code; it must be 2, 4, 6, 9, 12 or 15 digits`)
  return level
}

/** The district that holds the place, or the place itself; undefined for a city. */
export function districtOf(code: PlaceCode): PlaceCode | undefined {
  return ancestor(code, 6)
}

/** The street or town that holds the place, or the place itself; undefined above that level. */
export function streetOf(code: PlaceCode): PlaceCode | undefined {
  return ancestor(code, 9)
}

/** The community that holds the place, or the place itself; undefined above that level. */
export function communityOf(code: PlaceCode): PlaceCode | undefined {
  return ancestor(code, 12)
}

/** Whether the place is the area or lies inside it. */
export function isWithin(code: PlaceCode, area: PlaceCode): boolean {
  return code.startsWith(area)
}

function ancestor(code: PlaceCode, length: number): PlaceCode | undefined {
  return code.length < length ? undefined : (code.slice(0, length) as PlaceCode)
}
