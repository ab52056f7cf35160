import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { buildAutomaton, eachHit, longestHits, type WordAutomaton } from './word-automaton.ts'

/** The words of a city by class, each class ready to be looked for. */
export type Lexicon = {
  readonly of: (name: string) => { readonly words: readonly CityWord[]; readonly automaton: WordAutomaton }
}

const lexicons = new WeakMap<readonly CityWord[], Lexicon>()

/** The words by class, prepared once per edition of them and when a class is first asked for. */
export function lexiconOf(words: readonly CityWord[]): Lexicon {
  const known = lexicons.get(words)
  if (known !== undefined) return known
  const classes = new Map<string, ReturnType<Lexicon['of']>>()
  const of = (name: string) => {
    const ofClass = () => [...new Map(words.filter((one) => one.class === name).map((one) => [one.word, one])).values()]
    const prepare = (own = ofClass()) => ({ words: own, automaton: buildAutomaton(own.map(({ word }) => word)) })
    const prepared = classes.get(name) ?? prepare()
    classes.set(name, prepared)
    return prepared
  }
  const lexicon = { of }
  lexicons.set(words, lexicon)
  return lexicon
}

/** Where words of a class stand, the longest where they overlap, in order. */
export function standingOf(text: string, lexicon: Lexicon, name: string) {
  const { words, automaton } = lexicon.of(name)
  return longestHits(automaton, text).flatMap(({ start, end, word }) => {
    const meant = words[word]
    return meant === undefined ? [] : [{ start, end, word: meant }]
  })
}

/** For each place of a text, whether a word of the class ends there. */
export function endsOf(text: string, lexicon: Lexicon, name: string): Uint8Array {
  const ends = new Uint8Array(text.length + 1)
  eachHit(lexicon.of(name).automaton, text, ({ end }) => {
    ends[end] = 1
  })
  return ends
}
