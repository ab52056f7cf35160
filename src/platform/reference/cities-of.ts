import type { Moment } from '#foundations/calendar/moment.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import { calendarIn } from '#foundations/rulebook/working-time.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import type { CityFiles } from './city-files.ts'

/** All editions of a city's data, from its tables or its files. */
export type CityEditions = Pick<
  CityFiles,
  'places' | 'placeAliases' | 'units' | 'categories' | 'rulebooks' | 'catalogues' | 'words'
>

/** The city as its editions in force at an instant say; one City per set of editions, made when first asked for. */
export function citiesOf(editions: CityEditions): (at: Moment) => City {
  const timeless = {
    categories: new Map(editions.categories.map((category) => [category.code, category])),
    places: indexPlaces(editions.places),
    placeAliases: editions.placeAliases,
    units: new Map(editions.units.map((unit) => [unit.code, unit])),
    normal: normalText,
  }
  const cities = new Map<string, City>()
  return (at) => {
    if (editions.rulebooks.length === 0) throw new Error('No city is loaded; run "jiesu import city <folder>" first')
    const rulebook = editionInForce(editions.rulebooks, at)
    const catalogue = editionInForce(editions.catalogues, at)
    const { words, edition } = editionInForce(editions.words, at)
    const key = JSON.stringify([rulebook.edition, catalogue.edition, edition])
    const city = cities.get(key) ?? { ...timeless, rulebook, catalogue, words, calendar: calendarIn(rulebook) }
    cities.set(key, city)
    return city
  }
}
