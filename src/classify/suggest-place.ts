import { isWithin, type Place, type PlaceCode } from '#foundations/places/place.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'

/** A street or community that a text names; `because` is how the text names it. */
export type PlaceSuggestion = { readonly place: PlaceCode; readonly because: string }

type Named = { readonly place: Place; readonly because: string; readonly weight: number }

/**
 * The streets and communities named in a text, surest first, at most `most`. A full name counts more than one without its
 * ending (龙泽苑 for 龙泽苑社区居委会), a longer name more than a shorter, and a name inside a district or street that is named
 * too more than one outside. A place is left out where a deeper one inside it is named.
 */
export function suggestPlace(text: string, places: PlaceIndex, most = 3): readonly PlaceSuggestion[] {
  const { districts, streets, communities } = namesOf(places)
  const inDistricts = namedIn(text, districts)
  const inStreets = near(namedIn(without(text, inDistricts), streets), inDistricts)
  const inCommunities = near(
    near(namedIn(without(text, [...inDistricts, ...inStreets]), communities), inStreets),
    inDistricts,
  )
  const found = [...inCommunities, ...inStreets].filter(
    ({ place }, _, all) => !all.some((other) => other.place !== place && isWithin(other.place.code, place.code)),
  )
  return found
    .toSorted((a, b) => b.weight - a.weight || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, most)
    .map(({ place, because }) => ({ place: place.code, because }))
}

/** The text without the areas named in it: 六里屯街道 is no word about a community 六里屯. */
function without(text: string, areas: readonly Named[]): string {
  return areas.reduce((left, { because }) => left.replaceAll(because, '\u0000'), text)
}

/** Raises the weight of what lies inside an area that is named as well. */
function near(found: readonly Named[], areas: readonly Named[]): readonly Named[] {
  return found.map((one) => {
    const inside = areas.some(({ place }) => isWithin(one.place.code, place.code))
    return inside ? { ...one, weight: one.weight + nearness } : one
  })
}

const nearness = 10

type Name = { readonly place: Place; readonly full: string; readonly stem: string }

function namedIn(text: string, names: readonly Name[]): readonly Named[] {
  return names.flatMap(({ place, full, stem }) => {
    if (text.includes(full)) return [{ place, because: full, weight: 2 * full.length }]
    return stem !== '' && text.includes(stem) ? [{ place, because: stem, weight: stem.length }] : []
  })
}

type Names = Readonly<Record<'districts' | 'streets' | 'communities', readonly Name[]>>

const names = new WeakMap<PlaceIndex, Names>()

/** The names to look for, worked out once per edition of the places. */
function namesOf(places: PlaceIndex): Names {
  const known = names.get(places)
  if (known !== undefined) return known
  const at = (level: Place['level'], name: (place: Place) => Name) =>
    places.all.filter((place) => place.level === level).map(name)
  const made = {
    districts: at('district', (place) => nameOf(place, /[区县市]$/, 2)),
    streets: at('street', (place) => nameOf(place, /(?:街道办事处|街道|地区办事处|地区|镇|乡)$/, 2)),
    communities: at('community', (place) =>
      nameOf(place, /(?:社区|村)?(?:居委会|居民委员会|村委会|村民委员会|社区)$/, 3),
    ),
  }
  names.set(places, made)
  return made
}

/** A name and its stem; a stem shorter than `shortest` names too many things to count. */
function nameOf(place: Place, ending: RegExp, shortest: number): Name {
  const stem = place.name.replace(ending, '')
  return { place, full: place.name, stem: stem.length >= shortest ? stem : '' }
}
