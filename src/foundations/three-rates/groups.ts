import type { GroupingWay } from '#foundations/rulebook/grouping-rules-api.ts'

/** What a unit is grouped by. */
export type GroupedUnit = {
  /** What it is, and what kind of place it serves. */
  readonly kinds: readonly string[]
  /** Tickets of the period in the full scope. */
  readonly volume: number
  /** How many people work on tickets; absent where nobody tells. */
  readonly people?: number | undefined
}

/** The group the unit is in; undefined where the way has none for it. [APPRAISE-12] */
export function groupOf(way: GroupingWay, unit: GroupedUnit): string | undefined {
  if (way.by === 'kind') return way.groups.find(({ kinds }) => kinds.some((kind) => unit.kinds.includes(kind)))?.code
  const figure = figureOf(way.by, unit)
  return figure === undefined ? undefined : way.groups.findLast(({ from }) => figure >= from)?.code
}

function figureOf(by: 'volume' | 'per-person', { volume, people }: GroupedUnit): number | undefined {
  if (by === 'volume') return volume
  return people === undefined ? undefined : volume / people
}
