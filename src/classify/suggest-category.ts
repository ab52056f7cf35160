import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { type SpreadWords, spreadWords, spreadWordsFound } from '#foundations/text/spread-words.ts'
import { buildAutomaton, type WordAutomaton, wordsFound } from '#foundations/text/word-automaton.ts'

/** A category the words of a demand point to; `share` is its part of the score of all categories found, 0 to 1. */
export type CategorySuggestion = {
  readonly category: CategoryCode
  readonly level: LevelCode
  readonly share: number
  readonly because: readonly string[]
}

type Categories = ReadonlyMap<CategoryCode, Category>
type Tally = { readonly score: number; readonly because: readonly string[] }

/** A word whose halves stand apart says less than one that stands as it is. */
const spreadWeight = 0.75

/**
 * The categories whose lexicon words or own name stand in the text, best first, at most `most`. A word counts by its length,
 * divided among the categories that share it; words inside longer ones found do not count, and a word of four or more
 * characters counts for three quarters where a few others stand between its halves (暖气一直不热 for 暖气不热).
 */
export function suggestCategory(text: string, categories: Categories, most = 3): readonly CategorySuggestion[] {
  const { owners: ownersOf, whole, spread } = lexiconOf(categories)
  const scores = new Map<CategoryCode, Tally>()
  const count = (words: readonly string[], weight: number) => {
    for (const word of words) {
      const owners = ownersOf.get(word) ?? []
      for (const code of owners) {
        const { score, because } = scores.get(code) ?? { score: 0, because: [] }
        scores.set(code, { score: score + (weight * word.length) / owners.length, because: [...because, word] })
      }
    }
  }
  count(wordsFound(text, whole), 1)
  count(spreadWordsFound(text, spread), spreadWeight)
  return ranked(scores, categories).slice(0, most)
}

function ranked(scores: ReadonlyMap<CategoryCode, Tally>, categories: Categories): readonly CategorySuggestion[] {
  const total = [...scores.values()].reduce((sum, { score }) => sum + score, 0)
  return [...scores]
    .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .flatMap(([category, { score, because }]) => {
      const level = categories.get(category)?.level
      return level === undefined ? [] : [{ category, level, share: score / total, because }]
    })
}

type Lexicon = {
  readonly owners: ReadonlyMap<string, readonly CategoryCode[]>
  readonly whole: WordAutomaton
  readonly spread: SpreadWords
}

const lexicons = new WeakMap<Categories, Lexicon>()

/** Which categories each word points to, worked out once per edition of the categories. */
function lexiconOf(categories: Categories): Lexicon {
  const known = lexicons.get(categories)
  if (known !== undefined) return known
  const owners = new Map<string, CategoryCode[]>()
  for (const { code, path, lexicon } of categories.values())
    for (const word of new Set([...lexicon, path[2]])) owners.set(word, [...(owners.get(word) ?? []), code])
  const made = { owners, whole: buildAutomaton(owners.keys()), spread: spreadWords(owners.keys()) }
  lexicons.set(categories, made)
  return made
}
