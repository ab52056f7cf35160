import type { RepeatRule, Rulebook } from './api.ts'
import type { CategoryCode } from './category.ts'

/**
 * The edition's line on repeats of a category: the exact leaf before the longer prefix before `*`, which also holds where the
 * category is not known yet. Throws on an edition without a line for all. [CLASSIFY-03]
 */
export function repeatRuleOf({ classify }: Pick<Rulebook, 'classify'>, category?: CategoryCode): RepeatRule {
  const fitting = classify.repeats.filter((rule) => fits(rule.category, category))
  const [narrowest] = fitting.toSorted((a, b) => rankOf(b.category) - rankOf(a.category))
  if (narrowest === undefined)
    throw new Error('The edition has no line on repeats for all categories; add one with "*"')
  return narrowest
}

function fits(pattern: string, category: string | undefined): boolean {
  if (pattern === '*') return true
  if (category === undefined) return false
  return pattern.endsWith('.*') ? category.startsWith(pattern.slice(0, -1)) : category === pattern
}

function rankOf(pattern: string): number {
  return pattern.endsWith('*') ? pattern.length : Number.POSITIVE_INFINITY
}
