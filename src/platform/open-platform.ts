import { join } from 'node:path'
import { systemNow } from './clock/system-clock.ts'
import type { Config } from './config/config.ts'
import { masterKey } from './config/master-key.ts'
import { makeCipher } from './files/cipher.ts'
import { openFileStore } from './files/file-store.ts'
import { makeSigner } from './files/signer.ts'
import { openLiveHub } from './live/live-hub.ts'
import { makeLog } from './log.ts'
import { countFacts } from './metrics/process-metrics.ts'
import type { Platform } from './platform.ts'
import { readColumns } from './postgres/commit.ts'
import { readHistory } from './postgres/history.ts'
import { openJournal } from './postgres/journal.ts'
import { openPool } from './postgres/pool.ts'
import { openCity } from './reference/city-source.ts'
import type { StageDoor } from './stage-door.ts'

export type OpenPlatform = {
  readonly platform: Platform
  /** The database's address as the user who owns its tables. */
  readonly ownerUrl: string
  readonly close: () => Promise<void>
}

/**
 * Opens everything a stage works with on a migrated database into which a city was loaded. `close` lets go of it all; what
 * uses the platform must have ended before.
 */
export async function openPlatform(config: Config, url: string, doors: readonly StageDoor[]): Promise<OpenPlatform> {
  const log = makeLog(config)
  const pool = openPool(url, {
    size: config.poolSize,
    onIdleError: ({ message }) => log.warn({ reason: message }, 'a database connection broke'),
  })
  const city = await openCity(pool)
  const live = await openLiveHub({ url, pool, log })
  const perform = openJournal({
    pool,
    columns: await readColumns(pool),
    views: doors.flatMap((door) => door.views),
    reactions: doors.flatMap((door) => door.reactions),
    cityAt: city.cityAt,
    committed: (facts) => {
      countFacts(facts)
      live.publish(facts)
    },
  })
  const files = await openFileStore({
    folder: join(config.dataFolder, 'files'),
    limits: () => {
      const { attachmentBytes, mediaTypes } = city.cityAt(systemNow()).rulebook.intake
      return { bytes: Math.min(attachmentBytes, config.fileLimit), mediaTypes }
    },
  })
  const key = await masterKey(config)
  const [cipher, signer] = [makeCipher(key), makeSigner(key)]
  const { cityAt, reload: reloadCity } = city
  const historyOf: Platform['historyOf'] = (ticket) => readHistory(pool, ticket)
  const facts = { perform, historyOf }
  const platform = { config, pool, now: systemNow, cityAt, reloadCity, ...facts, files, cipher, signer, live, log }
  const close = async () => {
    city.close()
    await live.close()
    await pool.end()
  }
  return { platform, ownerUrl: url, close }
}
