import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { type DemandKind, demandKinds } from '#foundations/rulebook/demand.ts'
import { buildAutomaton, type WordAutomaton, wordsFound } from '#foundations/text/word-automaton.ts'

export type KindSuggestion = { readonly kind: DemandKind; readonly share: number; readonly because: readonly string[] }

/** What the cue words of a text say it asks for, best first; `share` is the part of all cue weight found, 0 to 1. */
export function suggestKind(text: string, words: readonly CityWord[]): readonly KindSuggestion[] {
  const cues = words.filter((word) => word.class === 'kind')
  const found = new Set(wordsFound(text, indexOf(words, 'kind')))
  const heard = cues.filter(({ word }) => found.has(word))
  const total = weightOf(heard)
  return demandKinds
    .map((kind) => ({ kind, cues: heard.filter(({ topic }) => topic === kind) }))
    .filter(({ cues }) => cues.length > 0)
    .map(({ kind, cues }) => ({ kind, share: weightOf(cues) / total, because: cues.map(({ word }) => word) }))
    .toSorted((a, b) => b.share - a.share)
}

/** The alarming words a text holds, in order of appearance. */
export function sensitiveWordsIn(text: string, words: readonly CityWord[]): readonly string[] {
  return wordsFound(text, indexOf(words, 'sensitive'))
}

const indexes = new WeakMap<readonly CityWord[], Map<string, WordAutomaton>>()

/** The words of a class, prepared once per edition of the words. */
function indexOf(words: readonly CityWord[], wanted: 'kind' | 'sensitive'): WordAutomaton {
  const known = indexes.get(words) ?? new Map<string, WordAutomaton>()
  indexes.set(words, known)
  const index =
    known.get(wanted) ?? buildAutomaton(words.filter((word) => word.class === wanted).map(({ word }) => word))
  known.set(wanted, index)
  return index
}

function weightOf(cues: readonly CityWord[]): number {
  return cues.reduce((sum, { weight }) => sum + weight, 0)
}
