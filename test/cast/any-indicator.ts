import fc from 'fast-check'
import type { Condition, Indicator, Measure } from '#foundations/indicators/api.ts'
import { indicatorProblems } from '#foundations/indicators/definition-problems.ts'
import {
  type Dimension,
  dimensionsOf,
  type Field,
  fieldsOf,
  type Grain,
  grains,
} from '#foundations/indicators/grains.ts'

const words = { zh: '任一指标', en: 'Any indicator' }

function anyCondition(grain: Grain): fc.Arbitrary<Condition> {
  return fc.constantFrom(...Object.entries<Field>(fieldsOf[grain])).chain(([field, shape]): fc.Arbitrary<Condition> => {
    if (shape.holds === 'flag') return fc.boolean().map((holds) => ({ field, holds }))
    if (shape.holds === 'hours' || shape.holds === 'count')
      return fc.oneof(
        fc.integer({ min: 0, max: 30 }).map((atLeast) => ({ field, atLeast })),
        fc.integer({ min: 0, max: 30 }).map((below) => ({ field, below })),
      )
    const known = 'among' in shape && shape.among !== undefined ? shape.among : ['heat.*', 'housing.repair.leak', '24h']
    return fc.subarray([...known], { minLength: 1 }).map((is) => ({ field, is }))
  })
}

function anyMeasure(grain: Grain): fc.Arbitrary<Measure> {
  const field = fc.constantFrom(...Object.keys(fieldsOf[grain]))
  return fc.oneof(
    fc.constant({ take: 'count' } as const),
    field.map((name) => ({ take: 'sum' as const, field: name })),
    field.map((name) => ({ take: 'median' as const, field: name })),
    fc.tuple(field, field).map(([name, over]) => ({ take: 'ratio' as const, field: name, over })),
    fc.array(anyCondition(grain), { minLength: 1, maxLength: 2 }).map((having) => ({ take: 'share' as const, having })),
    fc.constant({ take: 'points', field: 'solved', points: { solved: 1, partly: 0.5 }, weighted: true } as const),
  )
}

/** Any indicator that may be counted, and any grouping it offers. */
export const anyIndicator: fc.Arbitrary<{ readonly indicator: Indicator; readonly by: readonly Dimension[] }> = fc
  .constantFrom(...grains)
  .chain((grain) => {
    const offered: readonly Dimension[] = dimensionsOf[grain]
    return fc.record({
      indicator: fc.record({
        where: fc.array(anyCondition(grain), { maxLength: 2 }),
        measure: anyMeasure(grain),
        ...{
          grain: fc.constant(grain),
          by: fc.constant<Dimension[]>([...offered]),
          better: fc.constant('more' as const),
        },
        ...{ code: fc.constant('any'), words: fc.constant(words), method: fc.constant(words) },
      }),
      by: fc.subarray([...offered], { maxLength: 2 }),
    })
  })
  .filter(({ indicator }) => indicatorProblems(indicator, '').length === 0)
