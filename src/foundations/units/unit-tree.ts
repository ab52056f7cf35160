import type { Unit, UnitCode } from './unit.ts'

/** The units of a city, each below the one that supervises it. */
export type UnitTree = {
  readonly all: readonly Unit[]
  readonly find: (code: string) => Unit | undefined
  /** The unit itself, then each unit above it up to the top: the ladder for reminders and alarms. Throws on an unknown code. */
  readonly chainOf: (code: UnitCode) => readonly Unit[]
  /** The units directly below. */
  readonly childrenOf: (code: UnitCode) => readonly Unit[]
}

export type UnitTreeProblem =
  | { readonly reason: 'code-repeated'; readonly unit: UnitCode }
  | { readonly reason: 'parent-unknown'; readonly unit: UnitCode; readonly parent: UnitCode }
  /** Each unit of the circle, in upward order, begun at its first code in the alphabet. */
  | { readonly reason: 'parents-circular'; readonly circle: readonly UnitCode[] }

/** Builds the tree, or names every unit that cannot hang in one. Several units may stand at the top. */
export function treeOfUnits(
  units: readonly Unit[],
):
  | { readonly tree: UnitTree; readonly problems?: never }
  | { readonly tree?: never; readonly problems: readonly UnitTreeProblem[] } {
  const byCode = new Map<string, Unit>(units.map((unit) => [unit.code, unit]))
  const problems = [...repeatedCodes(units), ...unknownParents(units, byCode), ...circles(units, byCode)]
  if (problems.length > 0) return { problems }
  const byParent = Map.groupBy(units, ({ parent }) => parent)
  return {
    tree: {
      all: units,
      find: (code) => byCode.get(code),
      chainOf: (code) => chainFrom(code, byCode),
      childrenOf: (code) => byParent.get(code) ?? [],
    },
  }
}

function chainFrom(code: UnitCode, byCode: ReadonlyMap<string, Unit>): readonly Unit[] {
  const chain: Unit[] = []
  for (let next: UnitCode | undefined = code; next !== undefined; next = chain.at(-1)?.parent) {
    const unit = byCode.get(next)
    if (unit === undefined) throw new Error(`No unit has the code ${next}; add it to the city's units first`)
    chain.push(unit)
  }
  return chain
}

function repeatedCodes(units: readonly Unit[]): readonly UnitTreeProblem[] {
  return [...Map.groupBy(units, ({ code }) => code)]
    .filter(([, same]) => same.length > 1)
    .map(([unit]) => ({ reason: 'code-repeated', unit }))
}

function unknownParents(units: readonly Unit[], byCode: ReadonlyMap<string, Unit>): readonly UnitTreeProblem[] {
  return units.flatMap(({ code, parent }) =>
    parent === undefined || byCode.has(parent) ? [] : [{ reason: 'parent-unknown', unit: code, parent }],
  )
}

function circles(units: readonly Unit[], byCode: ReadonlyMap<string, Unit>): readonly UnitTreeProblem[] {
  const settled = new Set<UnitCode>()
  const found: UnitTreeProblem[] = []
  for (const { code } of units) {
    const path: UnitCode[] = []
    let next: UnitCode | undefined = code
    while (next !== undefined && !settled.has(next) && !path.includes(next)) {
      path.push(next)
      next = byCode.get(next)?.parent
    }
    if (next !== undefined && path.includes(next)) found.push(circleFrom(path.slice(path.indexOf(next))))
    for (const passed of path) settled.add(passed)
  }
  return found
}

function circleFrom(codes: readonly UnitCode[]): UnitTreeProblem {
  const start = codes.indexOf(codes.toSorted()[0] ?? ('' as UnitCode))
  return { reason: 'parents-circular', circle: [...codes.slice(start), ...codes.slice(0, start)] }
}
