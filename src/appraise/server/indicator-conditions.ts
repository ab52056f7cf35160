import type { Condition, Measure } from '#foundations/indicators/api.ts'
import { fieldOf, type Grain } from '#foundations/indicators/grains.ts'
import { expressionOf } from './indicator-columns.ts'

export type Bind = (value: unknown) => string

/** A condition as SQL; every value is bound, none is written into the text. [APPRAISE-18] */
export function conditionSql(grain: Grain, condition: Condition, bind: Bind): string {
  const field = expressionOf(grain, condition.field)
  if ('holds' in condition) return `${field} = ${bind(condition.holds)}::boolean`
  if ('atLeast' in condition) return `${field} >= ${bind(condition.atLeast)}::double precision`
  if ('below' in condition) return `${field} < ${bind(condition.below)}::double precision`
  const holds = fieldOf(grain, condition.field)?.holds
  if (holds === 'tags') return `${field} && ${bind(condition.is)}::text[]`
  if (holds === 'codes') return codesSql(field, condition.is, bind)
  return `${field} = any(${bind(condition.is)}::text[])`
}

/** `heat.*` takes in all codes below; their characters mean nothing to `like`. */
function codesSql(field: string, codes: readonly string[], bind: Bind): string {
  const below = codes.filter((code) => code.endsWith('.*')).map((code) => `${code.slice(0, -1)}%`)
  const exact = codes.filter((code) => !code.endsWith('.*'))
  return `(${field} = any(${bind(exact)}::text[]) or ${field} like any(${bind(below)}::text[]))`
}

/** The columns `rows`, `value`, `numerator` and `denominator` of a measure. */
export function measureSql(grain: Grain, measure: Measure, bind: Bind): string {
  const number = (field: string) => `(${expressionOf(grain, field)})::double precision`
  switch (measure.take) {
    case 'count':
      return columns({ rows: 'count(*)', value: 'count(*)' })
    case 'sum':
      return columns({ rows: `count(${number(measure.field)})`, value: `sum(${number(measure.field)})` })
    case 'median': {
      const field = number(measure.field)
      return columns({ rows: `count(${field})`, value: `percentile_cont(0.5) within group (order by ${field})` })
    }
    case 'ratio':
      return shareColumns(`sum(${number(measure.field)})`, `sum(${number(measure.over)})`)
    case 'share': {
      const having = measure.having.map((condition) => conditionSql(grain, condition, bind)).join(' and ')
      const weights = `sum(${weightOf(measure)})`
      return shareColumns(`coalesce(${weights} filter (where ${having}), 0)`, weights)
    }
    case 'points': {
      const field = expressionOf(grain, measure.field)
      const cases = Object.entries(measure.points).map(
        ([word, points]) => `when ${bind(word)}::text then ${bind(points)}::double precision`,
      )
      const weight = weightOf(measure)
      return shareColumns(`sum(${weight} * case ${field} ${cases.join(' ')} else 0 end)`, `sum(${weight})`)
    }
  }
}

function weightOf({ weighted }: { readonly weighted?: true }): string {
  return weighted ? 'r.weight' : '1'
}

function shareColumns(numerator: string, denominator: string): string {
  return columns({ rows: 'count(*)', numerator, denominator })
}

type Columns = {
  readonly rows: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
}

function columns({ rows, value = 'null', numerator = 'null', denominator = 'null' }: Columns): string {
  const parts = Object.entries({ value, numerator, denominator }).map(([name, sql]) => `(${sql})::float8 as "${name}"`)
  return [`(${rows})::int as "rows"`, ...parts].join(', ')
}
