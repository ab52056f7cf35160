import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string }

/** Where the product's own migrations are. */
export const migrationsFolder = fileURLToPath(new URL('../../../database/migrations/', import.meta.url))

/** The migrations of a folder in their order. Throws on a file name that has no place in it, and on a number used twice. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  names.forEach(checkName)
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

function checkName(name: string, place: number, names: readonly string[]): void {
  if (!/^\d{6}-[a-z0-9-]+\.sql$/.test(name))
    throw new Error(`Rename the migration ${name} like 000012-what-it-adds.sql.`)
  const previous = names[place - 1]
  if (previous?.slice(0, 6) === name.slice(0, 6))
    throw new Error(`The migrations ${previous} and ${name} share a number; give the newer one the next free number.`)
}

/** Line ends do not count, so a checkout with other line ends is no change. */
async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
