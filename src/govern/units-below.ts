import type { Unit } from '#foundations/units/unit.ts'

/** A unit in the tree, with how many units stand directly below it. */
export type UnitInTree = { readonly unit: Unit; readonly below: number }

/** The units directly below one, or those at the top; closed ones stay, for tickets name them. */
export function unitsBelow(units: Iterable<Unit>, above: string | undefined): readonly UnitInTree[] {
  return withCounts(units, ({ parent }) => parent === above)
}

/** The units whose name or code holds the text, wherever they stand. */
export function unitsNamed(units: Iterable<Unit>, text: string): readonly UnitInTree[] {
  return withCounts(units, ({ code, name, shortName = '' }) =>
    [code, name, shortName].some((one) => one.includes(text)),
  )
}

function withCounts(units: Iterable<Unit>, wanted: (unit: Unit) => boolean): readonly UnitInTree[] {
  const all = [...units]
  const counts = new Map<string | undefined, number>()
  for (const { parent } of all) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return all.filter(wanted).map((unit) => ({ unit, below: counts.get(unit.code) ?? 0 }))
}
