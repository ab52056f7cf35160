import type { IntegrityRules } from '#foundations/rulebook/integrity-rules-api.ts'
import { falseShares } from '#foundations/statistics/false-discoveries.ts'
import { againstPeers, type Compared } from './against-peers.ts'
import { againstRhythm } from './closing-rhythm.ts'
import { type PeerTest, signs } from './signs.ts'
import type { IntegrityTest, Lead, Trace } from './trace.ts'

/** What a period left behind. */
export type Traces = {
  /** Of the tickets received in the period, in the order they were received. */
  readonly period: readonly Trace[]
  /** What every unit closed on each day up to the cut-off, and which of them were closed before it. */
  readonly closings: {
    readonly units: readonly {
      readonly unit: string
      readonly days: readonly number[]
      readonly late: readonly string[]
    }[]
    readonly working: readonly boolean[]
  }
  /** Units are compared with those of their own group. */
  readonly groups: ReadonlyMap<string, string>
}

type Seen = Compared & { readonly units: number; readonly tickets: readonly string[] }

/** Every unit of every test that has enough cases, most unlikely first; whether it is a lead, its corrected chance tells. */
export function compareUnits(traces: Traces, rules: IntegrityRules): readonly Lead[] {
  const tests = Object.keys(signs) as PeerTest[]
  const groups = groupsOf(traces, rules)
  return [
    ...corrected('closing-burst', groups(...burstsOf(traces, rules))),
    ...tests.flatMap((test) => corrected(test, groups(...countedBy(test, traces, rules)))),
  ].toSorted((one, other) => one.corrected - other.corrected || one.chance - other.chance)
}

/** The units whose figures are a question: not above the share of false leads that the edition bears. [APPRAISE-16] */
export function findLeads(traces: Traces, rules: IntegrityRules): readonly Lead[] {
  return compareUnits(traces, rules).filter(({ corrected: share }) => share <= rules.falseShare)
}

type Case = { readonly unit: string; readonly of: number; readonly tickets: readonly string[] }
type Comparing<One extends Case> = (cases: readonly One[]) => readonly Compared[]

/** Compares units with enough cases within their group, where it has enough of them. */
function groupsOf({ groups }: Traces, { fewest, fewestPeers }: IntegrityRules) {
  return <One extends Case>(cases: readonly One[], compare: Comparing<One>): readonly Seen[] => {
    const large = cases.filter(({ unit, of }) => of >= fewest && groups.has(unit))
    return [...Map.groupBy(large, ({ unit }) => groups.get(unit)).values()]
      .filter((group) => group.length > fewestPeers)
      .flatMap((group) =>
        compare(group).map((one, index) => ({ ...one, units: group.length, tickets: group[index]?.tickets ?? [] })),
      )
  }
}

function corrected(test: IntegrityTest, seen: readonly Seen[]): readonly Lead[] {
  const shares = falseShares(seen.map(({ chance }) => chance))
  return seen.map(({ unit, seen: shown, of, expected, chance, units, tickets }, index) => ({
    ...{ test, unit, of, expected, units, chance, tickets },
    ...{ seen: shown, corrected: shares[index] ?? 1 },
  }))
}

function burstsOf({ closings: { units, working } }: Traces, { cutOffDays: cutOff }: IntegrityRules) {
  const cases = units.map(({ unit, days, late }) => {
    return { unit, days, tickets: late, of: days.reduce((sum, count) => sum + count, 0) }
  })
  const compare: Comparing<(typeof cases)[number]> = (group) => againstRhythm(group, { working, cutOff })
  return [cases, compare] as const
}

function countedBy(test: PeerTest, { period }: Traces, rules: IntegrityRules) {
  const { among, showing } = signs[test]
  const cases = [...Map.groupBy(period.filter(among), ({ unit }) => unit)].map(([unit, traces]) => {
    const { shows, behind } = showing(traces, rules)
    const tickets = traces.filter((_, index) => behind[index]).map(({ ticket }) => ticket)
    return { unit, of: traces.length, seen: shows.filter(Boolean).length, tickets }
  })
  const compare: Comparing<(typeof cases)[number]> = (group) => againstPeers(group, rules.peersDiffer)
  return [cases, compare] as const
}
