import { isWithin, type Place, type PlaceCode } from './place.ts'

/** The places of a city, found by code, by parent and by name. */
export type PlaceIndex = {
  readonly all: readonly Place[]
  readonly find: (code: string) => Place | undefined
  /** The place of that code. Throws on a code the city does not have. */
  readonly get: (code: PlaceCode) => Place
  readonly childrenOf: (code: PlaceCode) => readonly Place[]
  /** Every place of exactly that name, in order of code; several streets may share one. */
  readonly listByName: (name: string) => readonly Place[]
  /** The one street or town that a text means: see `streetIn`. */
  readonly findStreetByName: (text: string) => Place | undefined
}

/** Builds the index. Throws when two places share a code. */
export function indexPlaces(places: readonly Place[]): PlaceIndex {
  const byCode = new Map<string, Place>(places.map((place) => [place.code, place]))
  if (byCode.size !== places.length) throw new Error('Two places share a code; check the rows before indexing them')
  const byParent = Map.groupBy(places, ({ parent }) => parent)
  const byName = Map.groupBy(places, ({ name }) => name)
  const districts = places.filter(({ level }) => level === 'district')
  const streets = places.filter(({ level }) => level === 'street')
  return {
    all: places,
    find: (code) => byCode.get(code),
    get: (code) => {
      const place = byCode.get(code)
      if (place === undefined) throw new Error(`No place has the code ${code}; import the city's places first`)
      return place
    },
    childrenOf: (code) => byParent.get(code) ?? [],
    listByName: (name) => byName.get(name) ?? [],
    findStreetByName: (text) => streetIn(text, districts, streets),
  }
}

/**
 * The one street whose full name the text contains, else whose name it is but for the ending (东坝, 东坝乡 and 东坝地区 are
 * one place). A district named in the text narrows the choice. Undefined when nothing fits, or more than one street does.
 */
function streetIn(text: string, districts: readonly Place[], streets: readonly Place[]): Place | undefined {
  const district = districts.find(({ name }) => text.includes(name))
  const near = district === undefined ? streets : streets.filter(({ code }) => isWithin(code, district.code))
  const named = longest(near.filter(({ name }) => text.includes(name)))
  if (named.length > 0) return only(named)
  const stem = stemOf(
    district === undefined ? text.trim() : text.slice(text.indexOf(district.name) + district.name.length).trim(),
  )
  return only(near.filter(({ name }) => stemOf(name) === stem))
}

/** 小东门街道 contains 东门街道: the longer name is the one meant. */
function longest(places: readonly Place[]): readonly Place[] {
  const length = Math.max(...places.map(({ name }) => name.length))
  return places.filter(({ name }) => name.length === length)
}

function stemOf(name: string): string {
  return name.replace(/(?:街道办事处|街道|地区办事处|地区|镇|乡)$/, '')
}

function only(places: readonly Place[]): Place | undefined {
  return places.length === 1 ? places[0] : undefined
}
