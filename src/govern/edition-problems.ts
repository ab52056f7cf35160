import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { problemsOf } from '#foundations/rulebook/edition.ts'

/** What an edition is held against beside itself. */
export type EditionWorld = Pick<City, 'rulebook' | 'categories' | 'catalogue'>

export type EditionProblem = { readonly field: string; readonly problem: string }

/**
 * Why an edition may not come into force, field by field: it contradicts itself, or lacks a level, a sign-for limit or a
 * written rule that the city's categories, catalogue or rules of today name. Empty when it may. [GOVERN-01]
 */
export function editionProblems(edition: Rulebook, city: EditionWorld): readonly EditionProblem[] {
  return [...problemsOf(edition), ...missingFrom(edition, city)]
}

function missingFrom({ levels, signLimits, rules }: Rulebook, city: EditionWorld): readonly EditionProblem[] {
  const { lines } = city.catalogue
  const inUse = [
    ...[...city.categories.values(), ...lines].map(({ level }) => ['levels', level] as const),
    ...lines.map(({ signLimit }) => ['signLimits', signLimit] as const),
    ...city.rulebook.rules.map(({ id }) => ['rules', id] as const),
  ]
  const has = {
    levels: new Set<string>(levels.map(({ code }) => code)),
    signLimits: new Set<string>(signLimits.map(({ code }) => code)),
    rules: new Set<string>(rules.map(({ id }) => id)),
  }
  const missing = inUse.filter(([list, code]) => code !== undefined && !has[list].has(code))
  return [...new Set(missing.map(([list, code]) => `/${list}/${code}`))].map((field) => ({
    field,
    problem: 'in-use-and-missing',
  }))
}
