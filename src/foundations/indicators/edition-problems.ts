import type { Indicator, IndicatorEdition, LivingIndex } from './api.ts'
import { type DefinitionProblem, indicatorProblems } from './definition-problems.ts'
import { livingTags } from './grains.ts'

/** What is wrong with an edition beyond its shape: every indicator and every index of it. [APPRAISE-18] */
export function editionProblems({ indicators, indexes }: IndicatorEdition): readonly DefinitionProblem[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  return [
    ...repeatedCodes(indicators, '/indicators'),
    ...repeatedCodes(indexes, '/indexes'),
    ...indicators.flatMap((indicator, index) => indicatorProblems(indicator, `/indicators/${index}`)),
    ...indexes.flatMap((index, at) => indexProblems(index, known, `/indexes/${at}`)),
  ]
}

function repeatedCodes(coded: readonly { readonly code: string }[], path: string): readonly DefinitionProblem[] {
  const first = new Map<string, number>()
  return coded.flatMap(({ code }, index) => {
    if (!first.has(code)) first.set(code, index)
    return first.get(code) === index
      ? []
      : [{ path: `${path}/${index}`, reason: 'repeated-code' as const, value: code }]
  })
}

function indexProblems(
  { parts, tags, leastTags }: LivingIndex,
  indicators: ReadonlyMap<string, Indicator>,
  path: string,
): readonly DefinitionProblem[] {
  return [
    ...parts.flatMap(({ indicator }, at) => partProblems(indicator, indicators, `${path}/parts/${at}/indicator`)),
    ...tags.flatMap(({ tag }, at) => tagProblems(tag, `${path}/tags/${at}/tag`)),
    ...repeatedCodes(
      tags.map(({ tag }) => ({ code: tag })),
      `${path}/tags`,
    ),
    ...weightProblems(parts, `${path}/parts`),
    ...weightProblems(tags, `${path}/tags`),
    ...(leastTags <= tags.length
      ? []
      : [{ path: `${path}/leastTags`, reason: 'more-tags-than-listed' as const, value: String(leastTags) }]),
  ]
}

const needed = ['district', 'street', 'tag'] as const

function partProblems(
  value: string,
  indicators: ReadonlyMap<string, Indicator>,
  path: string,
): readonly DefinitionProblem[] {
  const part = indicators.get(value)
  if (part === undefined) return [{ path, reason: 'unknown-indicator', value, known: [...indicators.keys()] }]
  const isShare = part.grain === 'ticket' && (part.measure.take === 'share' || part.measure.take === 'points')
  if (!isShare) return [{ path, reason: 'part-is-no-share', value }]
  if (part.better === 'neither') return [{ path, reason: 'part-has-no-direction', value }]
  if (!needed.every((dimension) => part.by.includes(dimension)))
    return [{ path, reason: 'part-lacks-dimension', value, known: needed }]
  return []
}

function tagProblems(value: string, path: string): readonly DefinitionProblem[] {
  const known: readonly string[] = livingTags
  return known.includes(value) ? [] : [{ path, reason: 'unknown-tag', value, known }]
}

/** Weights are written by hand: a sum may be off by rounding, not by more. */
function weightProblems(weighed: readonly { readonly weight: number }[], path: string): readonly DefinitionProblem[] {
  const sum = weighed.reduce((before, { weight }) => before + weight, 0)
  return Math.abs(sum - 1) < 1e-9
    ? []
    : [{ path, reason: 'weights-do-not-sum-to-one', value: String(Number(sum.toFixed(9))) }]
}
