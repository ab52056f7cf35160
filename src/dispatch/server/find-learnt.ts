import { dateOf } from '#foundations/calendar/local-time.ts'
import { isOpenOn, type UnitCode, unitCode } from '#foundations/units/unit.ts'
import type { Platform } from '#platform/platform.ts'
import type { LearntUnits } from '../api.ts'
import { circumstanceOf } from '../circumstance-of.ts'
import type { Matter } from '../line-rank.ts'
import type { Plan } from '../plan-by-catalogue.ts'
import { countAlike, pastBegins } from './handled-rows.ts'
import { findModel } from './unit-models.ts'

type Asked = {
  readonly matter: Matter
  /** Who asks, a citizen or a firm; empty where nobody asked yet. */
  readonly requester: string
  readonly plan: Plan
  /** The units that handed it back; they are not offered again. */
  readonly returnedBy: readonly UnitCode[]
}

/**
 * Which open units probably see such a matter through, with how many alike they saw through lately, and whether the first is
 * another than the catalogue's; undefined where nothing was learnt yet. [DISPATCH-03]
 */
export async function findLearnt(
  platform: Platform,
  { matter, requester, plan, returnedBy }: Asked,
): Promise<LearntUnits | undefined> {
  const model = await findModel(platform)
  if (model === undefined) return undefined
  const at = platform.now()
  const city = platform.cityAt(at)
  const { days, offered } = city.rulebook.dispatch.learning
  const alike = await countAlike(platform.pool, matter, pastBegins(at, city))
  const timesOf = new Map(alike.map(({ lead, times }) => [lead, times]))
  const mayHave = (unit: string) => {
    const known = city.units.get(unitCode(unit))
    return known !== undefined && isOpenOn(known, dateOf(at)) && !returnedBy.includes(known.code)
  }
  const units = model
    .suggest(circumstanceOf(matter, requester, dateOf(at), city))
    .filter(({ unit }) => mayHave(unit))
    .slice(0, offered)
    .map(({ unit, probability }) => ({ unit, probability, handled: timesOf.get(unit) ?? 0 }))
  const differs = plan.gap === undefined && units[0] !== undefined && units[0].unit !== plan.lead.code
  return {
    ...{ rule: 'DISPATCH-03', trainedAt: model.trainedAt, days, units, differs },
    alike: alike.reduce((sum, { times }) => sum + times, 0),
  }
}
