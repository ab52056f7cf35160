import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import { calendarIn } from '#foundations/rulebook/working-time.ts'
import type { CatalogueEdition } from './city-files.ts'
import { type CityTables, readCityTables, readVersion } from './read-city-tables.ts'

export type CitySource = {
  /** The city as its editions in force at that instant say. Throws while no city was loaded. */
  readonly cityAt: (at: Moment) => City
  /** Reads the tables again if anything changed. */
  readonly reload: () => Promise<void>
  readonly close: () => void
}

const checkEvery = 5_000

/**
 * Holds all editions of the city in memory, and looks every 5 seconds whether another process changed any. A check that
 * fails leaves the city as it is; the next one tries again.
 */
export async function openCity(pool: Pool): Promise<CitySource> {
  let held = await readCityTables(pool)
  let cityAt = citiesOf(held)
  const reload = async () => {
    if ((await readVersion(pool)) === held.version) return
    held = await readCityTables(pool)
    cityAt = citiesOf(held)
  }
  const timer = setInterval(() => void reload().catch(() => undefined), checkEvery).unref()
  return { cityAt: (at) => cityAt(at), reload, close: () => clearInterval(timer) }
}

/** One City per pair of editions, made when first asked for. */
function citiesOf(tables: CityTables): (at: Moment) => City {
  const timeless = {
    categories: new Map(tables.categories.map((category) => [category.code, category])),
    places: indexPlaces(tables.places),
    units: new Map(tables.units.map((unit) => [unit.code, unit])),
    words: tables.words,
  }
  const cities = new Map<Rulebook, Map<CatalogueEdition, City>>()
  return (at) => {
    if (tables.rulebooks.length === 0) throw new Error('No city is loaded; run "jiesu import city <folder>" first')
    const rulebook = editionInForce(tables.rulebooks, at)
    const catalogue = editionInForce(tables.catalogues, at)
    const ofRulebook = cities.get(rulebook) ?? new Map<CatalogueEdition, City>()
    cities.set(rulebook, ofRulebook)
    const city = ofRulebook.get(catalogue) ?? { ...timeless, rulebook, catalogue, calendar: calendarIn(rulebook) }
    ofRulebook.set(catalogue, city)
    return city
  }
}
