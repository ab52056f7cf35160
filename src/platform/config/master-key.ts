import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { key } from './reading.ts'

/**
 * The master key of personal data: the one that is set, else the one kept in the data folder, made there on first use.
 * Throws when the kept one is damaged, because a new one could read nothing that was sealed before.
 */
export async function masterKey(config: Pick<Config, 'key' | 'dataFolder'>): Promise<Buffer> {
  if (config.key !== undefined) return config.key
  const path = join(config.dataFolder, 'key')
  const kept = (await readKept(path)) ?? (await make(config.dataFolder, path))
  try {
    return key(kept.trim())
  } catch (cause) {
    throw new Error(`The file ${path} holds no key; restore it from a backup, or names and phones stay unreadable.`, {
      cause,
    })
  }
}

async function readKept(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/** Written aside and linked into place, which fails where a key stands: of two first starters, both use the same key. */
async function make(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
  } finally {
    await rm(draft)
  }
  return readFile(path, 'utf8')
}
