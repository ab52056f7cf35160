import { systemNow } from '../../src/platform/clock/system-clock.ts'
import type { Config } from '../../src/platform/config/config.ts'
import { openPlatform } from '../../src/platform/open-platform.ts'
import { connected } from '../../src/platform/postgres/databases.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { openPool } from '../../src/platform/postgres/pool.ts'
import { loadCity } from '../../src/platform/reference/load-city.ts'
import { readCityFiles } from '../../src/platform/reference/read-city-files.ts'
import { doors } from '../../src/stages.ts'

type Wish = { readonly url: string; readonly tickets: number; readonly say: (line: string) => void }

const seeder = { person: 'bench', name: 'bench', role: 'system' } as const
const days = 180
/** Of all demands, the part that goes to a unit; the rest is answered at once. */
const dispatchedShare = 0.38

/** Brings an empty database up to the schema, loads the city, and lets the synthetic city live until there are so many tickets. */
export async function fillStock(config: Config, { url, tickets, say }: Wish): Promise<void> {
  await migrate(url)
  const owner = openPool(url, { size: 1, role: 'owner' })
  await loadCity(owner, await readCityFiles(config.cityFolder), { by: seeder, at: systemNow() })
  await owner.end()
  if (tickets === 0) return
  say(`making a stock of ${tickets} tickets, kept for the next run …`)
  // Only while filling: whatever a power cut takes from a stock is made again.
  await setFlush(url, 'off')
  const { platform, close } = await openPlatform(config, url, doors)
  const wish = { days, tickets: Math.round(tickets * dispatchedShare), seed: 'bench' }
  const progress = () => ({ advance: () => undefined, end: () => undefined })
  for (const door of doors) await door.populate?.(platform, progress, wish)
  await close()
  await setFlush(url, 'on')
}

async function setFlush(url: string, value: 'on' | 'off'): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await connected(url, (client) => client.query(`alter database ${name} set synchronous_commit = ${value}`))
}
