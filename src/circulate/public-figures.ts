import type { Rulebook } from '#foundations/rulebook/api.ts'
import { type Tally, type ThreeRates, threeRates } from '#foundations/three-rates/three-rates.ts'
import { type FlowCount, type FlowName, flowNames } from './daily-report.ts'

/** What anybody may read; a count too small to be shown is absent, for it might tell of a person. */
export type PublicFigures = {
  readonly day: Readonly<Partial<Record<FlowName, number>>>
  readonly rates?: ThreeRates
}

type Counts = { readonly flows: readonly Pick<FlowCount, 'flow' | 'count'>[]; readonly tally: Tally }

/** A day's flows and a closed period's three rates over the full scope, as far as they are large enough. [CIRCULATE-03] */
export function publicFigures(
  { flows, tally }: Counts,
  { circulate: { smallestPublic }, appraise }: Pick<Rulebook, 'circulate' | 'appraise'>,
): PublicFigures {
  const total = (name: FlowName) => flows.reduce((sum, { flow, count }) => sum + (flow === name ? count : 0), 0)
  const day = Object.fromEntries(
    flowNames.map((name) => [name, total(name)] as const).filter(([, count]) => count >= smallestPublic),
  )
  return tally.valid < smallestPublic ? { day } : { day, rates: threeRates(tally, appraise.scoring) }
}
