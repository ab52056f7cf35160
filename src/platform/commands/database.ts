import { join } from 'node:path'
import { systemNow } from '../clock/system-clock.ts'
import { type OpenPlatform, openPlatform } from '../open-platform.ts'
import type { Platform } from '../platform.ts'
import { startEmbedded } from '../postgres/embedded-server.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPool } from '../postgres/pool.ts'
import { type CityLoad, loadCity } from '../reference/load-city.ts'
import { readCityFiles } from '../reference/read-city-files.ts'
import type { Running, Shell } from './shell.ts'

/** A database that runs, by its owner's address; closing lets go of the embedded one. */
export type Database = Running & { readonly url: string }

/** Who changes reference data when a program loads it. */
const installer = { person: 'jiesu', name: 'jiesu', role: 'system' } as const

/** The database of DATABASE_URL, or else the embedded one, started. */
export async function openDatabase({ config, terminal }: Shell): Promise<Database> {
  const { databaseUrl, dataFolder } = config()
  if (databaseUrl !== undefined) return { url: databaseUrl, close: async () => undefined }
  terminal().say({ zh: '启动内置数据库 …', en: 'Starting the embedded database …' })
  const server = await startEmbedded({ folder: join(dataFolder, 'postgres') })
  return { url: server.url, close: server.stop }
}

/** Brings the database up to the newest migration and says what was new. */
export async function migrateDatabase({ terminal }: Shell, { url }: Database): Promise<readonly string[]> {
  const { applied } = await migrate(url)
  if (applied.length > 0)
    terminal().say({ zh: `数据库升级：${applied.join('、')}`, en: `Migrated: ${applied.join(', ')}` })
  return applied
}

/** Loads a city's folder into the database's reference tables and says what changed. */
export async function loadCityFolder({ terminal }: Shell, { url }: Database, folder: string): Promise<CityLoad> {
  const files = await readCityFiles(folder)
  const owner = openPool(url, { size: 1, role: 'owner' })
  try {
    const load = await loadCity(owner, files, { by: installer, at: systemNow() })
    const sum = load.changed.map(({ table, added, changed, removed }) => `${table} +${added} ~${changed} -${removed}`)
    if (sum.length > 0) terminal().say({ zh: `城市数据：${sum.join('，')}`, en: `City data: ${sum.join(', ')}` })
    return load
  } finally {
    await owner.end()
  }
}

/** Opens the platform on a database that is migrated and knows its city. */
export async function openPrepared(shell: Shell, database: Database): Promise<OpenPlatform> {
  await migrateDatabase(shell, database)
  await loadCityFolder(shell, database, shell.config().cityFolder)
  const opened = await openPlatform(shell.config(), database.url, shell.doors)
  for (const { followCity } of shell.doors) await followCity?.(opened.platform)
  return opened
}

/** Loads a city's folder and lets every stage take over what the files have for it. */
export async function importCity(shell: Shell, database: Database, folder: string): Promise<CityLoad> {
  await migrateDatabase(shell, database)
  const load = await loadCityFolder(shell, database, folder)
  const { platform, close } = await openPlatform(shell.config(), database.url, shell.doors)
  try {
    for (const { followCity } of shell.doors) await followCity?.(platform)
  } finally {
    await close()
  }
  return load
}

/** Opens database and platform for one piece of work, and closes both after it, whatever happened. */
export async function withPlatform<Result>(
  shell: Shell,
  work: (platform: Platform, ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  return withDatabase(shell, async (database) => {
    const opened = await openPrepared(shell, database)
    try {
      return await work(opened.platform, opened.ownerUrl)
    } finally {
      await opened.close()
    }
  })
}

/** Opens the database for one piece of work and lets go of it after, whatever happened. */
export async function withDatabase<Result>(shell: Shell, work: (database: Database) => Promise<Result>) {
  const database = await openDatabase(shell)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
