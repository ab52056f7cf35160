import type { Words } from '#foundations/rulebook/api.ts'
import { levelNames } from '#foundations/rulebook/category.ts'
import type { CategoryRow } from '../api.ts'

/** A branch of the category tree with how many leaves hang on it, or a leaf. */
export type CategoryBranch = {
  readonly key: string
  readonly name: Words
  readonly count: number
  readonly leaf?: CategoryRow
  readonly children?: CategoryBranch[]
}

/** The categories as a tree of their paths, in their own order. */
export function branchesOf(rows: readonly CategoryRow[], depth: 0 | 1 | 2 = 0): CategoryBranch[] {
  const same = (text: string) => ({ zh: text, en: text })
  const nameOf = (row: CategoryRow | undefined) => (row && levelNames(row)[depth]) ?? same('')
  if (depth === 2) return rows.map((leaf) => ({ key: leaf.code, name: nameOf(leaf), count: 1, leaf }))
  return [...Map.groupBy(rows, ({ path }) => path[depth])].map(([, members]) => ({
    key: (members[0]?.path ?? []).slice(0, depth + 1).join('/'),
    name: nameOf(members[0]),
    count: members.length,
    children: branchesOf(members, depth === 0 ? 1 : 2),
  }))
}
