import type { Platform } from '../platform.ts'
import { hasAdministrator } from './people.ts'

/** A real installation starts only when somebody can administer it. Throws the sentence that names the remedy. */
export async function demandAdministrator({
  config,
  pool,
  now,
}: Pick<Platform, 'config' | 'pool' | 'now'>): Promise<void> {
  if (config.demo || (await hasAdministrator(pool, now()))) return
  throw new Error(
    'Nobody can administer this installation yet. Make the first administrator, then start again: ' +
      'jiesu user add <user-name> --name <name> --role administrator --unit <unit>',
  )
}
