import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'

/** A line that one edition has otherwise than the other; without `before` it is new, without `after` it is gone. */
export type LineDifference = {
  readonly id: string
  readonly before?: CatalogueLine
  readonly after?: CatalogueLine
  /** What is not as it was, where both have it. */
  readonly fields: readonly string[]
}

/** What lines say otherwise than those before them, line by line under its id; in which order they stand says nothing. */
export function catalogueDifferences(
  before: readonly CatalogueLine[],
  after: readonly CatalogueLine[],
): readonly LineDifference[] {
  const [was, is] = [byId(before), byId(after)]
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((id) => differenceOf(id, was.get(id), is.get(id)))
    .filter((difference) => difference !== undefined)
}

function byId(lines: readonly CatalogueLine[]): ReadonlyMap<string, CatalogueLine> {
  return new Map(lines.map((line) => [line.id, line]))
}

function differenceOf(id: string, before?: CatalogueLine, after?: CatalogueLine): LineDifference | undefined {
  if (before === undefined || after === undefined)
    return { id, ...(before && { before }), ...(after && { after }), fields: [] }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof CatalogueLine)[]
  const fields = names.filter((name) => String(before[name] ?? '') !== String(after[name] ?? ''))
  return fields.length === 0 ? undefined : { id, before, after, fields }
}
