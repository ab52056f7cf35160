import type { PoolClient } from 'pg'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { type Actor, refOf } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { monthsLater, type PeriodCode } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Platform } from '#platform/platform.ts'
import { fairnessBasis } from '../fairness-basis.ts'
import { traitsIn } from '../league-notes.ts'
import type { PeriodClosed } from '../period-changes.ts'
import type { ComparedPeriods, FrozenBasis, FrozenPeriod } from '../period-document.ts'
import { closingBefore } from './closings.ts'
import { readPublishedClosings } from './published.ts'

type Counted = { readonly by: Actor; readonly counts: readonly UnitTally[] }

/** Whose closing it is, with all rules and units of that day that its tables are made by. The caller holds the lock of closings. */
export async function freezeFrame(
  client: PoolClient,
  { cityAt }: Platform,
  { period, closing, from, to, at }: PeriodClosed,
  { by, counts }: Counted,
): Promise<FrozenPeriod> {
  const then = cityAt((momentOf(to) - 1) as Moment)
  const { appraise, edition } = then.rulebook
  const { units, places } = cityAt(at)
  const counted = counts.flatMap(({ unit }) => units.get(unit as UnitCode) ?? [])
  const follows = await closingBefore(client, from)
  return {
    period: { code: period, from, to },
    closing,
    closed: { at: instantOf(at), by: refOf(by) },
    edition,
    ...(follows === undefined ? {} : { follows }),
    scorings: [appraise.scoring, ...appraise.otherScorings],
    units: counted
      .map(({ code, name, kind }) => ({ code, name, kind }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    basis: {
      grouping: appraise.grouping,
      fairness: fairnessBasis(then),
      traits: traitsOf(
        counted.map(({ code }) => code),
        { ...then, units, places },
      ),
      compared: await readCompared(client, period),
    },
  }
}

function traitsOf(units: readonly UnitCode[], city: City): FrozenBasis['traits'] {
  const traits = traitsIn(city)
  return Object.fromEntries(units.map((unit) => [unit, traits(unit)]))
}

/** What is provisional then may still change, so a closed period is compared with closed ones alone. */
async function readCompared(client: PoolClient, period: PeriodCode): Promise<ComparedPeriods> {
  const [before, yearBefore] = [monthsLater(period, -1), monthsLater(period, -12)]
  const published = await readPublishedClosings(client, [before, yearBefore])
  const compared = (code: PeriodCode) => {
    const found = published.get(code)
    if (found === undefined) return undefined
    const { document, digest } = found
    const counts = document.counts.map(({ unit, appraised }) => ({ unit, appraised }))
    return { period: code, closing: document.closing, digest, counts }
  }
  const [then, yearThen] = [compared(before), compared(yearBefore)]
  return { ...(then && { before: then }), ...(yearThen && { yearBefore: yearThen }) }
}
