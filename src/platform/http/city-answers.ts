import type { Pool } from 'pg'
import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { CityAnswer, PlaceQuery, PlaceRow, PublicCity, UnitQuery, UnitRow } from '#foundations/city/api.ts'
import { isWithin, type Place, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { isOpenOn, type Unit } from '#foundations/units/unit.ts'

const defaultLimit = 50
/** The classes of words a public answer is read by. */
const answerClasses = new Set(['answer', 'surname', 'name-cue', 'name-stop', 'title-after'])

/** The city as pages of staff need it. Its lines of business are names only, so they are read here and not held. */
export async function cityAnswer(city: City, pool: Pool): Promise<CityAnswer> {
  const { rows: lines } = await pool.query<CityAnswer['lines'][number]>(
    `select code, jsonb_build_object('zh', name, 'en', english) as words from reference.lines order by code`,
  )
  const { code, name } = rootOf(city)
  const categories = [...city.categories.values()].map(({ code, path, english, line, level, tags }) => ({
    ...{ code, english, line, level },
    path: [...path] satisfies string[] as [string, string, string],
    tags: [...tags],
  }))
  const answerWords = city.words.filter((word) => answerClasses.has(word.class))
  const { rulebook, catalogue } = city
  return { code, name, rulebook, catalogueEdition: catalogue.edition, categories, lines, answerWords }
}

/** The city as the public portal needs it. */
export function publicCity(city: City): PublicCity {
  const root = rootOf(city)
  const brief = ({ code, name }: Place) => ({ code, name })
  return {
    ...brief(root),
    topics: [...new Set([...city.categories.values()].map(({ path }) => path[0]))],
    districts: city.places
      .childrenOf(root.code)
      .map((district) => ({ ...brief(district), streets: city.places.childrenOf(district.code).map(brief) })),
  }
}

/** The places a query asks for, in order of code and at most as many as it says; of a search, only those within the scope. */
export function placeRows({ places }: City, query: PlaceQuery, scope: PlaceCode): PlaceRow[] {
  const { codes, parent, within, level, search, limit = defaultLimit } = query
  if (codes !== undefined) return codes.split(',').flatMap((code) => rowIfKnown(places.find(code)))
  const pool = parent === undefined ? places.all : places.childrenOf(parent as PlaceCode)
  return pool
    .filter((place) => within === undefined || place.code.startsWith(within))
    .filter((place) => level === undefined || place.level === level)
    .filter((place) => search === undefined || (isWithin(place.code, scope) && answersTo(place, search)))
    .slice(0, limit)
    .flatMap(rowIfKnown)

  function rowIfKnown(place: Place | undefined): PlaceRow[] {
    if (place === undefined) return []
    const { code, name, level } = place
    return [{ code, name, level, path: pathOf(place) }]
  }

  function pathOf({ name, parent, level }: Place): string {
    const above = parent === undefined ? undefined : places.find(parent)
    return above === undefined || level === 'district' ? name : `${pathOf(above)} ${name}`
  }
}

/** The units a query asks for, at most as many as it says; unless asked for by code, only those open on the date. */
export function unitRows({ units }: City, query: UnitQuery, today: LocalDate): UnitRow[] {
  const { codes, kind, within, line, search, limit = defaultLimit } = query
  if (codes !== undefined) {
    const wanted = new Set(codes.split(','))
    return [...units.values()].filter(({ code }) => wanted.has(code)).map(unitRow)
  }
  return [...units.values()]
    .filter((unit) => isOpenOn(unit, today))
    .filter((unit) => kind === undefined || unit.kind === kind)
    .filter((unit) => line === undefined || unit.line === line)
    .filter((unit) => within === undefined || unit.area.startsWith(within))
    .filter((unit) => search === undefined || answersTo(unit, search))
    .slice(0, limit)
    .map(unitRow)
}

function unitRow({ code, name, shortName, kind, area, line }: Unit): UnitRow {
  return {
    ...{ code, name, kind, area },
    ...(shortName === undefined ? {} : { shortName }),
    ...(line === undefined ? {} : { line }),
  }
}

function answersTo(named: { readonly code: string; readonly name: string; readonly shortName?: string }, text: string) {
  return named.name.includes(text) || named.shortName?.includes(text) === true || named.code.startsWith(text)
}

function rootOf({ places }: City): Place {
  const root = places.all.find(({ level }) => level === 'city')
  if (root === undefined) throw new Error('The city has no place of its own; import its places')
  return root
}
