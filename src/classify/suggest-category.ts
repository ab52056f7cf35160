import type { Category, CategoryCode } from '#foundations/rulebook/category.ts'
import type { CategoryProposal, SaidWords } from '#foundations/rulebook/proposal.ts'
import { type SpreadWords, spreadWords, spreadWordsFound } from '#foundations/text/spread-words.ts'
import { buildAutomaton, type WordAutomaton, wordsFound } from '#foundations/text/word-automaton.ts'

type Categories = ReadonlyMap<CategoryCode, Category>
type Tally = { readonly score: number; readonly because: readonly string[] }
type Owners = ReadonlyMap<string, readonly CategoryCode[]>

/** A word whose halves stand apart says less than one that stands as it is. */
const spreadWeight = 0.75
/** Two characters in a row that also stand in a category's words say a little. */
const pairWeight = 0.5
/** Evidence that speaks for no category: the less was found, the more it counts. Set so that no probability claims too much. */
const doubt = 4
/** As many pairs are told where no word was found. */
const pairsTold = 3

/**
 * The categories whose lexicon words or names stand in what was said, best first, at most `most`: what is proposed while no model
 * was learnt. A word counts by its length, divided among the categories that share it, twice in the title; words inside longer
 * ones found do not count; a word of four or more characters counts for three quarters where a few others stand between its
 * halves (暖气一直不热 for 暖气不热). Pairs of characters shared with a category's words count a little. The probability, 0 to 1, is a
 * category's part of all squared scores and of a doubt: on the demo city's tickets it stays below the share that is right.
 */
export function suggestCategory(said: SaidWords, categories: Categories, most = 3): readonly CategoryProposal[] {
  const { owners, words, spread, pairs } = lexiconOf(categories)
  const whole = `${said.title}\n${said.text}`
  const worded = new Map<CategoryCode, Tally>()
  for (const part of [whole, said.title]) {
    count(worded, { found: wordsFound(part, words), owners, weight: 1 })
    count(worded, { found: spreadWordsFound(part, spread), owners, weight: spreadWeight })
  }
  const alike = new Map<CategoryCode, Tally>()
  count(alike, { found: [...pairsOf(whole)], owners: pairs, weight: pairWeight / 2 })
  return ranked(together(worded, alike), categories).slice(0, most)
}

type Evidence = { readonly found: readonly string[]; readonly owners: Owners; readonly weight: number }

function count(scores: Map<CategoryCode, Tally>, { found, owners: ownersOf, weight }: Evidence): void {
  for (const word of found) {
    const owners = ownersOf.get(word) ?? []
    for (const code of owners) {
      const { score, because } = scores.get(code) ?? { score: 0, because: [] }
      const told = because.includes(word) ? because : [...because, word]
      scores.set(code, { score: score + (weight * word.length) / owners.length, because: told })
    }
  }
}

/** Words and pairs tell together how well a category fits; pairs are told as the reason only where there is no word. */
function together(words: ReadonlyMap<CategoryCode, Tally>, alike: ReadonlyMap<CategoryCode, Tally>) {
  return [...new Set([...words.keys(), ...alike.keys()])].map((category) => {
    const [word, pair] = [words.get(category), alike.get(category)]
    const because = word?.because ?? pair?.because.slice(0, pairsTold) ?? []
    return { category, score: (word?.score ?? 0) + (pair?.score ?? 0), because }
  })
}

type Scored = Tally & { readonly category: CategoryCode }

function ranked(scores: readonly Scored[], categories: Categories): readonly CategoryProposal[] {
  const total = scores.reduce((sum, { score }) => sum + score ** 2, doubt)
  return scores
    .toSorted((a, b) => b.score - a.score || (a.category < b.category ? -1 : 1))
    .flatMap(({ category, score, because }) => {
      const level = categories.get(category)?.level
      return level === undefined ? [] : [{ category, level, probability: score ** 2 / total, because, by: 'lexicon' }]
    })
}

type Lexicon = {
  readonly owners: Owners
  readonly words: WordAutomaton
  readonly spread: SpreadWords
  readonly pairs: Owners
}

const lexicons = new WeakMap<Categories, Lexicon>()

/** Which categories each word and pair points to, worked out once per edition of the categories. */
function lexiconOf(categories: Categories): Lexicon {
  const known = lexicons.get(categories)
  if (known !== undefined) return known
  const all = [...categories.values()]
  const owners = ownersOf(all, ({ path, lexicon }) => [...lexicon, path[2]])
  const pairs = ownersOf(all, ({ path, lexicon }) => [...lexicon, ...path].flatMap((word) => [...pairsOf(word)]))
  const made = { owners, words: buildAutomaton(owners.keys()), spread: spreadWords(owners.keys()), pairs }
  lexicons.set(categories, made)
  return made
}

function ownersOf(categories: readonly Category[], wordsOf: (category: Category) => readonly string[]): Owners {
  const owners = new Map<string, CategoryCode[]>()
  for (const category of categories)
    for (const word of new Set(wordsOf(category))) owners.set(word, [...(owners.get(word) ?? []), category.code])
  return owners
}

/** Every two characters in a row of the Chinese script, each pair once. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair)
  }
  return pairs
}
