import { openPool } from '../../src/platform/postgres/pool.ts'
import { type CitySource, openCity } from '../../src/platform/reference/city-source.ts'
import { loadCity } from '../../src/platform/reference/load-city.ts'
import { readCityFiles } from '../../src/platform/reference/read-city-files.ts'
import { monday } from './city.ts'
import { cityFolder } from './city-folder.ts'
import type { ScratchPlatform } from './scratch-platform.ts'

/** The very small city of the cast's folder, loaded as `jiesu import city` loads it; the caller closes it. */
export async function loadedCity({ platform, ownerUrl }: ScratchPlatform): Promise<CitySource> {
  const folder = await cityFolder()
  const owner = openPool(ownerUrl, { size: 1, role: 'owner' })
  const by = { person: 'test', name: 'test', role: 'system' } as const
  await loadCity(owner, await readCityFiles(folder.folder), { by, at: monday })
  await Promise.all([owner.end(), folder.remove()])
  return openCity(platform.pool)
}
