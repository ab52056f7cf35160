import type { City } from '#foundations/rulebook/city.ts'
import type { FairnessRules } from '#foundations/rulebook/fairness-rules-api.ts'

/** The rules of adjusting scores, and the group of each category. [APPRAISE-15] */
export type FairnessBasis = FairnessRules & { readonly categories: Readonly<Record<string, string>> }

/** By what a city adjusts scores. [APPRAISE-15] */
export function fairnessBasis({ rulebook, categories }: Pick<City, 'rulebook' | 'categories'>): FairnessBasis {
  const groups = Object.fromEntries([...categories].map(([code, { path }]) => [code, path[0]]))
  return { ...rulebook.appraise.fairness, categories: groups }
}
