import { fileURLToPath } from 'node:url'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { indexPlaces } from '#foundations/places/place-index.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import { calendarIn } from '#foundations/rulebook/working-time.ts'
import { readConfig } from '#platform/config/config.ts'
import { readCityFiles } from '#platform/reference/read-city-files.ts'
import { readWorld } from '../../src/simulate/server/read-world.ts'
import type { World } from '../../src/simulate/world.ts'

/** The folder of the demo city as it is shipped. */
export const beijingFolder = fileURLToPath(new URL('../../city/beijing', import.meta.url))

/** Where the generated histories of tests end: a Friday evening in the heating season. */
export const historyEnd = momentOf('2026-11-20T18:00:00+08:00')

/** So many days before that end. */
export function daysBefore(days: number): Moment {
  return (historyEnd - days * 86_400_000) as Moment
}

/** The whole demo city at that end, from its files. */
export async function beijing(): Promise<City> {
  const { places, units, categories, rulebooks, catalogues, words } = await readCityFiles(beijingFolder)
  const rulebook = editionInForce(rulebooks, historyEnd)
  return {
    rulebook,
    calendar: calendarIn(rulebook),
    categories: new Map(categories.map((category) => [category.code, category])),
    catalogue: editionInForce(catalogues, historyEnd),
    places: indexPlaces(places),
    units: new Map(units.map((unit) => [unit.code, unit])),
    words,
  }
}

/** The synthetic city of this seed. */
export async function beijingWorld(seed = 'test'): Promise<World> {
  const city = await beijing()
  const config = { ...readConfig({}), cityFolder: beijingFolder }
  return readWorld({ config, cityAt: () => city }, { seed, epoch: historyEnd })
}
