import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { LineDifference } from '../../catalogue-differences.ts'

/** One field of a line as the city's journal keeps a change; absent on the side that does not have it. */
type Leaf = { readonly field: string; readonly before?: string; readonly after?: string }

/** Differences of lines, field by field, as the journal of changes shows them: `/lines/C-002/lead`. */
export function leavesOf(differences: readonly LineDifference[]): readonly Leaf[] {
  return differences.flatMap(({ id, before, after, fields }) => {
    const named = fields.length > 0 ? fields : Object.keys(after ?? before ?? {})
    return (named as (keyof CatalogueLine)[]).map((field) => ({
      field: `/lines/${id}/${field}`,
      ...(before?.[field] !== undefined && { before: String(before[field]) }),
      ...(after?.[field] !== undefined && { after: String(after[field]) }),
    }))
  })
}
