import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { wordsFound } from './words-found.ts'

/** A category the words of a demand point to; `share` is its part of the score of all categories found, 0 to 1. */
export type CategorySuggestion = {
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly share: number
  readonly because: readonly string[]
}

type Categories = ReadonlyMap<CategoryCode, Category>

/**
 * The categories whose lexicon words stand in the text, best first, at most `most`. A word counts by its length, divided among
 * the categories that share it; words inside longer ones found do not count.
 */
export function suggestCategory(text: string, categories: Categories, most = 3): readonly CategorySuggestion[] {
  const lexicon = lexiconOf(categories)
  const scores = new Map<CategoryCode, { score: number; because: string[] }>()
  for (const word of wordsFound(text, lexicon.keys())) {
    const owners = lexicon.get(word) ?? []
    for (const code of owners) {
      const tally = scores.get(code) ?? { score: 0, because: [] }
      tally.score += word.length / owners.length
      tally.because.push(word)
      scores.set(code, tally)
    }
  }
  return ranked(scores, categories).slice(0, most)
}

function ranked(
  scores: ReadonlyMap<CategoryCode, { readonly score: number; readonly because: readonly string[] }>,
  categories: Categories,
): readonly CategorySuggestion[] {
  const total = [...scores.values()].reduce((sum, { score }) => sum + score, 0)
  return [...scores]
    .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .flatMap(([category, { score, because }]) => {
      const level = categories.get(category)?.level
      return level === undefined ? [] : [{ category, level, share: score / total, because }]
    })
}

const lexicons = new WeakMap<Categories, ReadonlyMap<string, readonly CategoryCode[]>>()

/** Which categories each word points to, worked out once per edition of the categories. */
function lexiconOf(categories: Categories): ReadonlyMap<string, readonly CategoryCode[]> {
  const known = lexicons.get(categories)
  if (known !== undefined) return known
  const lexicon = new Map<string, CategoryCode[]>()
  for (const { code, lexicon: words } of categories.values())
    for (const word of new Set(words)) lexicon.set(word, [...(lexicon.get(word) ?? []), code])
  lexicons.set(categories, lexicon)
  return lexicon
}
