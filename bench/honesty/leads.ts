import { readFileSync } from 'node:fs'
import { compareUnits } from '#foundations/integrity/find-leads.ts'
import type { IntegrityTest } from '#foundations/integrity/trace.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { type Conduct, type Planted, plantedMonth } from '../../test/cast/planted-integrity.ts'

const streets = 343
const cheating = 0.1

type Judged = {
  readonly conduct: Conduct
  readonly least: number
  readonly tests: readonly IntegrityTest[]
}

/**
 * Months of 343 streets, 10 % of which rush-close or fake praise: the area under the ROC curve by each unit's least probability
 * over all tests, leads per 100 unit-months that are clean, and how many of those that cheat were found. And months without any, and
 * with cheating half as strong.
 */
export function leadFigures(say: (line: string) => void, months: number) {
  const mixed = judgedMonths(months, cheating)
  const clean = mixed.filter(({ conduct }) => conduct === 'clean')
  const honest = judgedMonths(months, 0)
  const faint = judgedMonths(months, cheating, 0.5)
  const figures = {
    unitMonths: mixed.length,
    auc: rounded(areaUnder(mixed)),
    aucRush: rounded(areaUnder(mixed.filter(({ conduct }) => conduct !== 'fakes-praise'))),
    aucPraise: rounded(areaUnder(mixed.filter(({ conduct }) => conduct !== 'rush-closes'))),
    falsePer100: rounded((100 * leadsOf(clean)) / clean.length),
    falsePer100WhereNobodyCheats: rounded((100 * leadsOf(honest)) / honest.length),
    foundRush: rounded(foundOf(mixed, 'rush-closes')),
    foundPraise: rounded(foundOf(mixed, 'fakes-praise')),
    aucOfHalfTheCheating: rounded(areaUnder(faint)),
    falseByTest: Object.fromEntries(
      [
        ...Map.groupBy(
          clean.flatMap(({ tests }) => tests),
          (test) => test,
        ),
      ].map(([test, all]) => [test, all.length]),
    ),
  }
  say(
    `leads: ${figures.unitMonths} unit-months, AUC ${figures.auc} (rush ${figures.aucRush}, praise ${figures.aucPraise}), ` +
      `false per 100 clean ${figures.falsePer100} (nobody cheats: ${figures.falsePer100WhereNobodyCheats}), ` +
      `found rush ${figures.foundRush}, praise ${figures.foundPraise}; AUC of half the cheating ${figures.aucOfHalfTheCheating}`,
  )
  return figures
}

function judgedMonths(months: number, share: number, strength = 1): readonly Judged[] {
  return Array.from({ length: months }, (_, month) =>
    judge(plantedMonth(`unseen-${month}`, streets, share, strength)),
  ).flat()
}

const [{ appraise }] = JSON.parse(
  readFileSync(new URL('../../city/beijing/rulebook.json', import.meta.url), 'utf8'),
) as [Rulebook]

function judge({ traces, conduct }: Planted): readonly Judged[] {
  const compared = Map.groupBy(compareUnits(traces, appraise.integrity), ({ unit }) => unit)
  return [...conduct].map(([unit, does]) => {
    const tests = compared.get(unit) ?? []
    return {
      conduct: does,
      least: Math.min(1, ...tests.map(({ chance }) => chance)),
      tests: tests.filter(({ corrected }) => corrected <= appraise.integrity.falseShare).map(({ test }) => test),
    }
  })
}

function leadsOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { tests }) => sum + tests.length, 0)
}

function foundOf(judged: readonly Judged[], conduct: Conduct): number {
  const those = judged.filter((one) => one.conduct === conduct)
  return those.filter(({ tests }) => tests.length > 0).length / those.length
}

/** How likely a unit that cheats stands before one that does not: the area under the ROC curve; equals count a half. */
function areaUnder(judged: readonly Judged[]): number {
  const [cheats, clean] = [
    judged.filter(({ conduct }) => conduct !== 'clean'),
    judged.filter(({ conduct }) => conduct === 'clean'),
  ]
  const firsts = cheats.flatMap((cheat) => clean.map(({ least }) => (Math.sign(least - cheat.least) + 1) / 2))
  return firsts.reduce((sum, first) => sum + first, 0) / firsts.length
}

function rounded(value: number, digits = 3): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
