import { fileURLToPath } from 'node:url'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { readConfig } from '#platform/config/config.ts'
import { citiesOf } from '#platform/reference/cities-of.ts'
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
  return citiesOf(await readCityFiles(beijingFolder))(historyEnd)
}

/** The synthetic city of this seed. */
export async function beijingWorld(seed = 'test'): Promise<World> {
  const city = await beijing()
  const config = { ...readConfig({}), cityFolder: beijingFolder }
  return readWorld({ config, cityAt: () => city }, { seed, epoch: historyEnd })
}
