import { refOf } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { monthsLater } from '#foundations/three-rates/period.ts'
import { periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { askForAdjustment } from './adjustments.ts'
import { firstDayBy } from './closings.ts'
import { askForSearch } from './lead-searches.ts'

/** A demo city need not wait for the night: the running period and the one before are adjusted and searched once it lives. */
export const askForFirstFigures: NonNullable<StageDoor['populate']> = async (platform) => {
  const { pool, now } = platform
  const { rowCount } = await pool.query('select from appraise.adjustment_wishes limit 1')
  if (rowCount !== 0) return undefined
  const at = now()
  const { code } = periodHolding(at, firstDayBy(platform))
  for (const period of [monthsLater(code, -1), code]) {
    const asked = { period, by: refOf(systemActor), at }
    await askForAdjustment(pool, asked)
    await askForSearch(pool, asked)
  }
  return undefined
}
