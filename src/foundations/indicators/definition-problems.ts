import type { Condition, Indicator, Measure } from './api.ts'
import { type Dimension, dimensionsOf, type Field, fieldOf, fieldsOf, type Grain, isOfUnitDay } from './grains.ts'

export type DefinitionReason =
  | 'unknown-field'
  | 'unfit-condition'
  | 'unknown-value'
  | 'counted-later'
  | 'unfit-measure'
  | 'stock-has-no-sum'
  | 'unit-day-has-no-rows'
  | 'no-points'
  | 'weight-of-tickets-only'
  | 'unfit-dimension'
  | 'repeated-code'
  | 'unknown-indicator'
  | 'part-is-no-share'
  | 'part-has-no-direction'
  | 'part-lacks-dimension'
  | 'unknown-tag'
  | 'weights-do-not-sum-to-one'
  | 'more-tags-than-listed'

/** Where a definition is wrong (`/indicators/0/where/1/field`), why, what stands there, and what could stand there instead. */
export type DefinitionProblem = {
  readonly path: string
  readonly reason: DefinitionReason
  readonly value: string
  readonly known?: readonly string[]
}

/** What is wrong with an indicator beyond its shape; empty where it may be counted. [APPRAISE-18] */
export function indicatorProblems(indicator: Indicator, path: string): readonly DefinitionProblem[] {
  const { grain, where, measure, by } = indicator
  return [
    ...where.flatMap((condition, index) => conditionProblems(grain, condition, `${path}/where/${index}`)),
    ...measureProblems(grain, measure, `${path}/measure`),
    ...by.flatMap((dimension, index) => dimensionProblems(grain, dimension, `${path}/by/${index}`)),
  ]
}

function dimensionProblems(grain: Grain, dimension: Dimension, path: string): readonly DefinitionProblem[] {
  const known: readonly string[] = dimensionsOf[grain]
  return known.includes(dimension) ? [] : [{ path, reason: 'unfit-dimension', value: dimension, known }]
}

function conditionProblems(grain: Grain, condition: Condition, path: string): readonly DefinitionProblem[] {
  const field = fieldOf(grain, condition.field)
  if (field === undefined) return [unknownField(grain, condition.field, `${path}/field`)]
  if (grain === 'unit-day' && isOfUnitDay(condition.field))
    return [{ path: `${path}/field`, reason: 'counted-later', value: condition.field }]
  if (!fits(field, condition)) return [{ path, reason: 'unfit-condition', value: condition.field, known: asks(field) }]
  return 'is' in condition ? valueProblems(field, condition.is, `${path}/is`) : []
}

function unknownField(grain: Grain, value: string, path: string): DefinitionProblem {
  return { path, reason: 'unknown-field', value, known: Object.keys(fieldsOf[grain]) }
}

function fits(field: Field, condition: Condition): boolean {
  return asks(field).some((question) => question in condition)
}

/** How a condition may ask about a field. */
function asks({ holds }: Field): readonly ('is' | 'holds' | 'atLeast' | 'below')[] {
  if (holds === 'flag') return ['holds']
  return holds === 'hours' || holds === 'count' ? ['atLeast', 'below'] : ['is']
}

const code = /^[a-z0-9-]+(?:\.[a-z0-9-]+){0,5}(?:\.\*)?$/

function valueProblems(field: Field, values: readonly string[], path: string): readonly DefinitionProblem[] {
  const known = 'among' in field ? field.among : undefined
  const isKnown = (value: string) => known?.includes(value) ?? code.test(value)
  return values.flatMap((value, index) =>
    isKnown(value)
      ? []
      : [{ path: `${path}/${index}`, reason: 'unknown-value', value, ...(known === undefined ? {} : { known }) }],
  )
}

function measureProblems(grain: Grain, measure: Measure, path: string): readonly DefinitionProblem[] {
  const { take } = measure
  const problem = (reason: DefinitionReason): readonly DefinitionProblem[] => [{ path, reason, value: take }]
  if (grain === 'unit-day' && (take === 'count' || take === 'share')) return problem('unit-day-has-no-rows')
  if ('weighted' in measure && measure.weighted && grain !== 'ticket') return problem('weight-of-tickets-only')
  if (take === 'count') return []
  if (take === 'share')
    return measure.having.flatMap((condition, index) => conditionProblems(grain, condition, `${path}/having/${index}`))
  if (take === 'points') return pointProblems(grain, measure, path)
  const fields = take === 'ratio' ? { field: measure.field, over: measure.over } : { field: measure.field }
  return Object.entries(fields).flatMap(([part, name]) => numberProblems(grain, take, name, `${path}/${part}`))
}

function numberProblems(
  grain: Grain,
  take: 'sum' | 'median' | 'ratio',
  name: string,
  path: string,
): readonly DefinitionProblem[] {
  const field = fieldOf(grain, name)
  if (field === undefined) return [unknownField(grain, name, path)]
  if (field.holds !== 'count' && (field.holds !== 'hours' || take === 'ratio'))
    return [{ path, reason: 'unfit-measure', value: name, known: numbersOf(grain) }]
  if (take === 'sum' && field.holds === 'count' && field.stands)
    return [{ path, reason: 'stock-has-no-sum', value: name }]
  return []
}

function numbersOf(grain: Grain): readonly string[] {
  return Object.entries<Field>(fieldsOf[grain]).flatMap(([name, { holds }]) =>
    holds === 'count' || holds === 'hours' ? [name] : [],
  )
}

function pointProblems(
  grain: Grain,
  { field: name, points }: Extract<Measure, { readonly take: 'points' }>,
  path: string,
): readonly DefinitionProblem[] {
  const field = fieldOf(grain, name)
  if (field === undefined) return [unknownField(grain, name, `${path}/field`)]
  if (field.holds !== 'word' || field.among === undefined)
    return [{ path: `${path}/field`, reason: 'unfit-measure', value: name }]
  const words = Object.keys(points)
  if (words.length === 0) return [{ path: `${path}/points`, reason: 'no-points', value: name, known: field.among }]
  return valueProblems(field, words, `${path}/points`)
}
