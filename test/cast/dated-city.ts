import type { Platform } from '../../src/platform/platform.ts'
import { readColumns } from '../../src/platform/postgres/commit.ts'
import { openJournal } from '../../src/platform/postgres/journal.ts'
import type { StageDoor } from '../../src/platform/stage-door.ts'
import { loadedCity } from './loaded-city.ts'
import type { ScratchPlatform } from './scratch-platform.ts'

export type DatedCity = Pick<Platform, 'cityAt' | 'reloadCity' | 'perform'>

/** The very small city of the cast's folder with its dated editions, by which commands are decided too; and how to close it. */
export async function datedCity(
  scratch: ScratchPlatform,
  doors: readonly StageDoor[],
): Promise<{ readonly parts: DatedCity; readonly close: () => void }> {
  const city = await loadedCity(scratch)
  const { pool, live } = scratch.platform
  const { cityAt, reload: reloadCity, close } = city
  const [views, reactions] = [doors.flatMap((door) => door.views), doors.flatMap((door) => door.reactions)]
  const columns = await readColumns(pool)
  const perform = openJournal({ pool, columns, views, reactions, cityAt, committed: live.publish })
  return { parts: { cityAt, reloadCity, perform }, close }
}
