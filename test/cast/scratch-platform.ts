import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Config, readConfig } from '../../src/platform/config/config.ts'
import { makeCipher } from '../../src/platform/files/cipher.ts'
import { openFileStore } from '../../src/platform/files/file-store.ts'
import { makeSigner } from '../../src/platform/files/signer.ts'
import { openLiveHub } from '../../src/platform/live/live-hub.ts'

import type { Platform } from '../../src/platform/platform.ts'
import { readColumns } from '../../src/platform/postgres/commit.ts'
import { readHistory } from '../../src/platform/postgres/history.ts'
import { openJournal } from '../../src/platform/postgres/journal.ts'
import { openPool } from '../../src/platform/postgres/pool.ts'
import type { StageDoor } from '../../src/platform/stage-door.ts'
import { castCity, monday } from './city.ts'
import { scratchDatabase } from './scratch-database.ts'

export type ScratchPlatform = {
  readonly platform: Platform
  readonly ownerUrl: string
  /** Lets so many milliseconds pass on the platform's clock. */
  readonly pass: (milliseconds: number) => void
  readonly close: () => Promise<void>
}

/** A platform of the caller's own on a scratch database: the cast's city, a clock that stands at the cast's Monday, no demo. */
export async function scratchPlatform(
  over: Partial<Config> = {},
  doors: readonly StageDoor[] = [],
): Promise<ScratchPlatform> {
  const database = await scratchDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-files-'))
  const config = { ...readConfig({ JIESU_DATA: folder, JIESU_DEMO: 'off' }), ...over }
  const log = pino({ level: 'silent' })
  const pool = openPool(database.url, { size: 4 })
  const live = await openLiveHub({ url: database.url, pool, log })
  const city = castCity()
  let passed = 0
  const cityAt = () => city
  const platform: Platform = {
    config,
    pool,
    now: () => (monday + passed) as Moment,
    cityAt,
    reloadCity: async () => undefined,
    perform: openJournal({
      pool,
      columns: await readColumns(pool),
      views: doors.flatMap((door) => door.views),
      reactions: doors.flatMap((door) => door.reactions),
      cityAt,
      committed: live.publish,
    }),
    historyOf: (ticket) => readHistory(pool, ticket),
    files: await openFileStore({
      folder: join(folder, 'files'),
      limits: () => ({ bytes: config.fileLimit, mediaTypes: city.rulebook.intake.mediaTypes }),
    }),
    cipher: makeCipher(Buffer.alloc(32, 7)),
    signer: makeSigner(Buffer.alloc(32, 7)),
    live,
    log,
  }
  const close = async () => {
    await live.close()
    await pool.end()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return { platform, ownerUrl: database.url, pass: (milliseconds) => (passed += milliseconds), close }
}
