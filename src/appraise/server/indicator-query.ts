import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Indicator } from '#foundations/indicators/api.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import { isPlaceCode } from '#foundations/places/place.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { groupingOf } from './indicator-columns.ts'
import { type Bind, conditionSql, measureSql } from './indicator-conditions.ts'
import { type Selection, sourceOf } from './indicator-sources.ts'

export type Compiled = { readonly text: string; readonly values: readonly unknown[] }
type Reader = Pick<Actor, 'scope' | 'unit'>

/** Groups at most: what a page or a file can still show. */
export const mostGroups = 5_000

/**
 * An indicator as one statement. It reads tickets in one place alone, and there the reader's row scope always stands; a reader
 * without a proper scope sees no row. Throws on a definition that was never checked, and on a grouping it does not offer. [APPRAISE-18]
 */
export function compileIndicator(indicator: Indicator, selection: Selection, reader: Reader, now: Moment): Compiled {
  const { grain, where, measure } = indicator
  const { by, place } = selection
  const foreign = by.find((dimension) => !indicator.by.includes(dimension))
  if (foreign !== undefined) throw new Error(`${indicator.code} is not grouped by ${foreign}; ask for one it offers`)
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const scope = [scopeOf(reader, bind), ...(place === undefined ? [] : [`place like ${bind(`${place}%`)}`])].join(
    ' and ',
  )
  const conditions = where.map((condition) => conditionSql(grain, condition, bind))
  const { ctes, from, and } = sourceOf(grain, { scope, selection, conditions, bind })
  const keys = by.map((dimension, index) => `${groupingOf(grain, dimension)} as "key${index + 1}"`)
  const figures = measureSql(grain, measure, bind)
  const numbers = by.map((_, index) => index + 1).join(', ')
  const text = `with ${ctes}
    select ${[...keys, figures].join(', ')} from ${from} where ${['true', ...and].join(' and ')}
    ${by.length === 0 ? '' : `group by ${numbers} order by ${numbers}`} limit ${mostGroups + 1}`
  return { text: text.replaceAll(':now', () => `${bind(instantOf(now))}::timestamptz`), values }
}

/** Row scope, and nothing where the reader's area is no place: a broken post sees no row rather than all. */
function scopeOf(reader: Reader, bind: Bind): string {
  if (!isPlaceCode(String(reader.scope?.area))) return 'false'
  return scopeCondition(reader, bind) || 'true'
}
