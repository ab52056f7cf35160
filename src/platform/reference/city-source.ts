import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { citiesOf } from './cities-of.ts'
import { type HeldModel, modelInForce, readModels } from './model-source.ts'
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
  let models = await readModels(pool, [])
  let cityAt = citiesWith(held, models)
  const reload = async () => {
    if ((await readVersion(pool)) === held.version) return
    const tables = await readCityTables(pool)
    models = await readModels(pool, models)
    held = tables
    cityAt = citiesWith(held, models)
  }
  const timer = setInterval(() => void reload().catch(() => undefined), checkEvery).unref()
  return { cityAt: (at) => cityAt(at), reload, close: () => clearInterval(timer) }
}

/** The cities of the editions, each with the model in force beside them where there is one. */
function citiesWith(tables: CityTables, models: readonly HeldModel[]): (at: Moment) => City {
  const cityAt = citiesOf(tables)
  const cities = new Map<City, Map<HeldModel, City>>()
  return (at) => {
    const city = cityAt(at)
    const model = modelInForce(models, at)
    if (model === undefined) return city
    const read = cities.get(city) ?? new Map<HeldModel, City>()
    cities.set(city, read)
    const reading = read.get(model) ?? { ...city, ...model.proposersFor(city) }
    read.set(model, reading)
    return reading
  }
}
