import type { Row } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'

/** The columns of a file of lines, as a city's folder has them. */
export const lineHeadings: readonly string[] = [
  ...['id', 'category', 'place', 'kind', 'requester', 'condition'],
  ...['lead', 'supports', 'level', 'sign_limit', 'basis'],
]

/** A line as a row of such a file. */
export function rowOf({ supports, signLimit, requester, condition, level, ...line }: CatalogueLine): Row {
  return {
    ...line,
    supports: supports.join('|'),
    requester: requester ?? '*',
    condition: condition ?? '',
    level: level ?? '',
    sign_limit: signLimit ?? '',
  }
}
