import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Moment } from '#foundations/calendar/moment.ts'
import { readConfig } from '#platform/config/config.ts'
import { openPlatform } from '#platform/open-platform.ts'
import type { Platform } from '#platform/platform.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { loadCity } from '#platform/reference/load-city.ts'
import { readCityFiles } from '#platform/reference/read-city-files.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { beijingFolder, historyEnd } from './beijing.ts'
import { scratchDatabase } from './scratch-database.ts'

export type DemoPlatform = {
  readonly platform: Platform
  readonly ownerUrl: string
  readonly close: () => Promise<void>
}

/** A demo on a scratch database of its own, with the whole city of Beijing loaded; its clock stands at the history's end. */
export async function demoPlatform(
  doors: readonly StageDoor[],
  settings: Readonly<Record<string, string>> = {},
): Promise<DemoPlatform> {
  const database = await scratchDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-demo-'))
  const key = Buffer.alloc(32, 7).toString('base64')
  const config = readConfig({ JIESU_DATA: folder, JIESU_DEMO: 'on', JIESU_KEY: key, LOG_LEVEL: 'silent', ...settings })
  await load(database.url)
  const opened = await openPlatform({ ...config, cityFolder: beijingFolder }, database.url, doors)
  const close = async () => {
    await opened.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return { platform: atHistoryEnd(opened.platform), ownerUrl: database.url, close }
}

/** The same platform with a clock that stands so many milliseconds after the history's end. */
export function atHistoryEnd(platform: Platform, passed = 0): Platform {
  return { ...platform, now: () => (historyEnd + passed) as Moment }
}

async function load(url: string): Promise<void> {
  const owner = openPool(url, { size: 1, role: 'owner' })
  try {
    await loadCity(owner, await readCityFiles(beijingFolder), {
      by: { person: 'test', name: 'test', role: 'system' },
      at: historyEnd,
    })
  } finally {
    await owner.end()
  }
}
